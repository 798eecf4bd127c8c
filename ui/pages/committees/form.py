"""The form of a committee."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.committee import Committee, CommitteeKind, Municipality
from app.domain.table import Table
from app.translation import _
from ui.hub import Hub
from ui.pages.committees.arms_field import ArmsField
from ui.theme import Theme
from ui.widgets.fields import FieldGrid, line
from ui.widgets.form_panel import Fault, FormPanel
from ui.widgets.labels import label
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes


class CommitteeForm(FormPanel):
    """Opened for a committee, or for a new one. A joint one has one electing body a line [KL 9:19–35]."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Organ"), self._keep, _("Spara organet"), parent=parent)
        self._archive, self._hub = archive, hub
        self._id: str | None = None
        self._committee: Committee | None = None
        self.name, self.code, self.host, self.bodies = line(theme), line(theme), line(theme), line(theme)
        kinds = (("committee", _("Nämnd")), ("board", _("Styrelse")), ("joint", _("Gemensam nämnd")))
        self.kind = Segmented(theme, _("Slag"), kinds, "committee")
        self.fields.add(_("Namn"), self.name, hint=_("Som det står på kallelse och protokoll."))
        self.fields.add(_("Kod"), self.code, width=110, hint=_("Kort, som ITVT."))
        self.fields.add(_("Slag"), self.kind)
        self.fields.add(_("Kommun"), self.host, width=260, hint=_("För en gemensam nämnd värdkommunen."))
        self.fields.add(_("Valda av"), self.bodies, hint=_("De kommuner som väljer ledamöter, med komma emellan."))
        self.arms = ArmsField(theme, self, lambda file: hub.ask(lambda: archive.arms.read(file)))
        self.fields.add(_("Vapen"), self.arms, hint=_("Kommunens vapen, överst på alla papper. PNG eller JPEG."))
        self.places = _Municipalities(theme)
        self.fields.add(_("Utskrift"), self.places)
        self.fields.show_row(self.places, False)
        self.kind.chosen.connect(self._kind_chosen)
        for field in (self.host, self.bodies):
            field.editingFinished.connect(self._show_places)
            field.textEdited.connect(lambda _text: self._show_places())  # at once, so that Tab finds what comes next

    def begin(self, id: str | None, committee: Committee | None) -> None:
        """Open it."""
        self._id, self._committee = id, committee
        shown = committee or Committee(name="", code="", kind="committee")
        self.heading.setText(shown.name or _("Nytt organ"))
        for field, text in ((self.name, shown.name), (self.code, shown.code), (self.host, shown.host or ""),
                            (self.bodies, ", ".join(shown.electing_bodies))):
            field.setText(text)
        self.kind.choose(shown.kind)
        self._kind_chosen(shown.kind)
        self._fill_places(shown.municipalities)
        self.arms.show_picture(self._hub.ask(lambda: self._archive.arms.picture(id)) if id else None)
        self.open_form(self.name)

    def _names(self) -> list[str]:
        bodies = [b.strip() for b in self.bodies.text().split(",") if b.strip()] if self.kind.value == "joint" else []
        return list(dict.fromkeys([x for x in (self.host.text().strip(), *bodies) if x]))

    def _kind_chosen(self, kind: object) -> None:
        self.fields.show_row(self.bodies, kind == "joint")
        self._show_places()

    def _show_places(self) -> None:
        known = self.places.value
        if self._names() != list(known):
            self._fill_places(known)

    def _fill_places(self, known: Table[Municipality]) -> None:
        """No row where there is nothing in it."""
        self.places.show_for(self._names(), known)
        self.fields.show_row(self.places, bool(self._names()))
        self._order_by_tab()

    def _order_by_tab(self) -> None:
        """What was made last would else come last in the window."""
        for before, after in pairwise((self.host, self.bodies, *self.places.fields)):
            self.setTabOrder(before, after)

    def _keep(self) -> Fault | str | None:
        name, code = self.name.text().strip(), self.code.text().strip()
        if not name or not code:
            return Fault(_("Namn och kod behövs."), self.code if name else self.name)
        committee = self._committee or Committee(name=name, code=code, kind="committee")
        names = self._names()
        bodies = {b.strip() for b in self.bodies.text().split(",")} if self.kind.value == "joint" else set()
        committee = replace(committee, name=name, code=code, kind=cast(CommitteeKind, self.kind.value),
                            host=self.host.text().strip() or None, municipalities=self.places.value,
                            electing_bodies=tuple(n for n in names if n in bodies))
        if not self._hub.run(lambda: self._kept(committee)):
            return _("Organet är inte sparat.")
        return self._keep_arms()

    def _kept(self, committee: Committee) -> Changes:
        """Save it, and know its id from now on."""
        changes = self._archive.registers.save_committee(self._id, committee)
        self._id = self._id or next(iter(changes.committees))
        return changes

    def _keep_arms(self) -> str | None:
        id, picture, arms = self._id, self.arms.picture, self._archive.arms
        if id is None or not self.arms.changed:
            return None
        kept = self._hub.run(lambda: arms.put(id, picture) if picture else arms.remove(id))
        return None if kept else _("Vapnet är inte sparat.")


class _Municipalities(QWidget):
    """For each municipality: how it is printed, its address, and where its minutes can be read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grids: dict[str, tuple[QWidget, dict[str, QLineEdit]]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, self._theme.px(4), 0, 0)
        self._column.setSpacing(theme.px(12))

    @property
    def value(self) -> Table[Municipality]:
        """The municipalities as they are written."""
        return Table({name: self._read(fields) for name, (_widget, fields) in self._grids.items()})

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """The fields in the order they are seen."""
        return tuple(field for _widget, fields in self._grids.values() for field in fields.values())

    def show_for(self, names: list[str], known: Table[Municipality]) -> None:
        """Show fields for these; what is known of them stands there."""
        for widget, _fields in self._grids.values():
            self._column.removeWidget(widget)
            widget.deleteLater()
        self._grids = {name: self._made(name, known.get(name) or Municipality(name=_("{name} kommun").format(name=name)))
                       for name in names}
        for widget, _fields in self._grids.values():
            self._column.addWidget(widget)

    def _made(self, name: str, municipality: Municipality) -> tuple[QWidget, dict[str, QLineEdit]]:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(name, "body", strong=True))
        grid = FieldGrid(self._theme, 110)
        words = {"name": _("Skrivs"), "address": _("Adressrad"), "minutes_kept_at": _("Protokollet finns")}
        fields: dict[str, QLineEdit] = {}
        for key, word in words.items():
            field = line(self._theme, getattr(municipality, key) or "")
            field.setAccessibleName(f"{name}: {word}")
            grid.add(word, field)
            fields[key] = field
        column.addWidget(grid)
        return part, fields

    def _read(self, fields: dict[str, QLineEdit]) -> Municipality:
        texts = {key: field.text().strip() or None for key, field in fields.items()}
        return Municipality(**texts)
