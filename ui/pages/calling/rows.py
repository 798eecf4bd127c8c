"""How those who are told, and what was sent to them, look in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.sendings import Delivery, DeliveryState, RecipientRole, SendingKind
from app.services.calling import CallingState, Recipient, SubstitutesGet
from app.services.sendings import Proof
from app.translation import _
from ui.pages.calling.words import FATES, fate_words, gets_words, paper_words, sent_by, way_words
from ui.shapes import Shape
from ui.theme.tokens import ColourName
from ui.widgets.rows import Cell, Column, Row, Words
from ui.words import short_day

TOLD = (Column(30), Column(), Column())
LOG = (Column(30), Column(), Column(200))
SHORT = 12
"""So many signs of a checksum tell two files apart at a glance; those who listen and the proof itself have it whole."""
NOT_WELL: frozenset[DeliveryState] = frozenset({"refused", "failed", "uncertain"})


def told_rows(state: CallingState, kind: SendingKind | None, substitutes_get: SubstitutesGet) -> list[Row]:
    """Everyone who is told, with what they get and how."""
    return [_told_row(place, r, kind, substitutes_get, state.papers) for place, r in enumerate(state.recipients)]


def _told_row(place: int, recipient: Recipient, kind: SendingKind | None, substitutes_get: SubstitutesGet, papers: bool) -> Row:
    told = recipient.told
    under = " · ".join(w for w in (told.called, told.municipality, told.rule) if w)
    vacant = told.role == "vacant"
    way = _("ingen att kalla") if vacant else way_words(recipient)
    role: RecipientRole = "member" if told.role == "vacant" else told.role
    gets = "" if vacant else gets_words(kind, role, substitutes_get, papers=papers)
    shape: Shape = "dashed_ring" if vacant else "dashed_square" if recipient.missing else "disc" if role == "member" else "ring"
    tone: ColourName = "warn" if recipient.missing else "ink2" if vacant else "ink"
    cells = (
        Cell(shape=shape),
        Cell((Words(told.name, "body", "ink2" if vacant else "ink", strong=not vacant), Words(under, "caption", "ink2"))),
        Cell((Words(way, "body", tone, strong=bool(recipient.missing)), *([Words(gets, "caption", "ink2")] if gets else ()))),
    )
    says = ", ".join(w for w in (told.name, under, recipient.missing or way, gets, told.reason) if w)
    return Row(told.person or f"vacant {place}", cells, says)


def log_rows(proofs: Sequence[Proof]) -> list[Row]:
    """What was sent, the newest first, each sending with its letters under it."""
    return [row for proof in reversed(proofs) for row in _of_sending(proof)]


def _of_sending(proof: Proof) -> Iterator[Row]:
    sending = proof.sending
    when = f"{short_day(sending.at)} {sending.at:%H:%M}"
    files = ", ".join(f"{f.name} {f.sha256[:SHORT]}" for f in sending.files)
    title = f"{paper_words(sending.kind)}, {when}"
    cells = (Cell(), Cell((Words(title, "body", strong=True), Words(files, "caption", "ink2"))), Cell())
    says = ", ".join([title, *(f"{f.name}, SHA-256 {f.sha256}" for f in sending.files)])
    yield Row((sending.id, None), cells, says)
    for delivery in proof.deliveries:
        yield _letter(proof, delivery)


def _letter(proof: Proof, delivery: Delivery) -> Row:
    fate, at = fate_words(delivery), f"{short_day(delivery.at)} {delivery.at:%H:%M}" if delivery.at else ""
    where = delivery.address or ", ".join(delivery.postal)
    under = " · ".join(w for w in (sent_by(delivery.way), where, at) if w)
    got = ", ".join(f.sha256[:SHORT] for f in proof.sending.files if f.sha256 in delivery.files)
    bad = delivery.state in NOT_WELL
    cells = (
        Cell(shape=FATES[delivery.state]),
        Cell((Words(delivery.name, "body"), Words(under, "caption", "ink2"))),
        Cell((Words(fate, "body", "warn" if bad else "ink", strong=bad), Words(delivery.told or got, "caption", "ink2"))),
    )
    return Row((proof.sending.id, delivery.recipient), cells,
               ", ".join(w for w in (delivery.name, fate, under, delivery.told or "", got) if w))
