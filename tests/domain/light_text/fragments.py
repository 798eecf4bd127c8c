"""What programs put on the clipboard, as they write it."""

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:st1="urn:schemas-microsoft-com:office:smarttags">
<head><meta charset="utf-8"><meta name=Generator content="Microsoft Word 15"><title>Tjänsteskrivelse</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif; mso-fareast-language:EN-US;} --></style></head>
<body lang=SV style='tab-interval:65.2pt'><!--StartFragment-->
<h2><span style='font-family:Garamond;color:#C00000'>Beslut<o:p></o:p></span></h2>
<p class=MsoNormal style='margin-bottom:6.0pt;text-align:justify'><span style='font-size:12.0pt;font-family:"Times New Roman";
color:red'>Nämnden beslutar att <b style='mso-bidi-font-weight:normal'>godkänna</b> del\u00adårs\u00adrapporten om
84&nbsp;000&nbsp;kr<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>enligt
<st1:place w:st="on">Vårgårda</st1:place>s förslag.<span
style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span><del cite="mailto:Anna%20Ek" datetime="2019-09-02T10:12"><span
class=msoDel>Struken text.</span></del><ins cite="mailto:Anna%20Ek"><span class=msoIns> Ny text.</span></ins><span
style='mso-hide:all'>Dold.</span><span class=MsoCommentReference><a class=msocomanchor id="_anchor_1"
href="#_msocom_1">[AE1]</a></span><o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='margin-left:36pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Rapporten
godkänns.</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>a)<span>&nbsp;&nbsp; </span></span><![endif]>Den sänds ut.</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>Punkt</p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Bild_1"><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><![if
!vml]><img width=100 height=50 src="file:///C:/clip_image001.png" v:shapes="Bild_1"><![endif]></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'>
<td width=200 valign=top><p class=MsoNormal><b>Post<o:p></o:p></b></p></td><td><p class=MsoNormal><b>2019</b></p></td></tr>
<tr><td><p class=MsoNormal>Drift | stöd</p></td><td><p class=MsoNormal align=right>21&nbsp;000</p></td></tr></table>
<div style='mso-element:comment-list'><div style='mso-element:comment' id="_com_1"><p>Kommentar</p></div></div>
<!--EndFragment--></body></html>"""
OF_WORD = """**Beslut**

Nämnden beslutar att **godkänna** delårsrapporten om 84\u00a0000\u00a0kr enligt Vårgårdas förslag. Ny text.

1. Rapporten godkänns.
- Den sänds ut.

- Punkt

| Post | 2019 |
| --- | --- |
| Drift \\| stöd | 21\u00a0000 |"""

LIBREOFFICE = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">p { margin-bottom: 0.25cm }</style></head>
<body lang="sv-SE" link="#000080" dir="ltr"><p style="line-height: 100%"><font face="Liberation Serif, serif"><font
size="4">Nämnden
noterar <b>att</b>:</font></font></p>
<ol start="3"><li><p>ett</p><ul><li><p>under <strong>ett</strong></p></li></ul></li>
<li value="7"><p>två</p><p>mer om två</p></li></ol>
<ul><li>lös<br/>rad<li>sista</ul>
<p>Enda<br>rader</p><p><img src="data:image/png;base64,AA" name="Bild1"/></p></body></html>"""
OF_LIBREOFFICE = """Nämnden noterar **att**:

3. ett
- under **ett**
7. två mer om två

- lös rad
- sista

Enda

rader"""

BROWSER = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
style="font-size:11pt;font-weight:400;">Vanlig och </span><span style="font-weight: 700;">fet </span><span>text</span></p>
<p><span style="display:none">borta</span></p><script>alert(1)</script></b>"""
OF_BROWSER = "Vanlig och **fet** text"

EXCEL = """<html><body><!--StartFragment--><table border=0 cellpadding=0><col width=64><tr height=20>
<td colspan=2 rowspan=2 class=xl65>Post</td><td>2019</td></tr><tr><td align=right>1</td></tr><tr><td>a<td>b<td>2</table>"""
OF_EXCEL = "| Post |  | 2019 |\n| --- | --- | --- |\n|  |  | 1 |\n| a | b | 2 |"
