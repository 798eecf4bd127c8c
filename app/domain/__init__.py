"""The domain of the committee and its meetings: frozen values and pure functions.

Nothing in here knows a clock, a database, a window or a sheet of paper.

Glossary, English term – Swedish term:

===========================  ==============================================
absence                      förhinder
adjuster                     justerare
adjustment                   justering
agenda                       föredragningslista
board notice                 anslag
board (kind of committee)    styrelse
casting vote                 utslagsröst
chair, vice chair            ordförande, vice ordförande
committee                    nämnd
counter-proposal vote        kontrapropositionsvotering
course (of the decision)     beslutsgång
disqualification             jäv
dispatch                     expediering
electing body                valkorporation (den kommun som valt)
exercise of authority        myndighetsutövning
extract                      protokollsutdrag
fee                          arvode
immediate adjustment         omedelbar justering
item, case                   ärende
joint committee              gemensam nämnd
legal force                  laga kraft
member                       ledamot
minutes                      protokoll
notice                       kallelse
notice board                 anslagstavla
paragraph                    paragraf (§)
proposal                     yrkande, förslag
putting the question         proposition
quorum                       beslutförhet
reservation                  reservation
seat                         plats (uppdrag som ledamot)
serve                        tjänstgöra
special statement            särskilt yttrande
staff report                 tjänsteskrivelse
standing orders              reglemente
substitute                   ersättare
to refer back                återremittera
to table                     bordlägga
vote                         votering, omröstning
===========================  ==============================================
"""
