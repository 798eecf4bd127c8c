"""The archive as it was first released."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "commands",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("meeting", sa.String(), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_commands")),
    )
    op.create_index(op.f("ix_commands_meeting"), "commands", ["meeting"], unique=False)
    op.create_table(
        "committees",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("host", sa.String(), nullable=True),
        sa.Column("more", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committees")),
    )
    op.create_table(
        "files",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_files")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("party", sa.String(), nullable=True),
        sa.Column("born", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "mandates",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("committee", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("seat", sa.String(), nullable=True),
        sa.Column("party", sa.String(), nullable=True),
        sa.Column("electing_body", sa.String(), nullable=True),
        sa.Column("office", sa.String(), nullable=True),
        sa.Column("personal_for", sa.String(), nullable=True),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["committee"], ["committees.id"], name=op.f("fk_mandates_committee")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_mandates_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandates")),
    )
    op.create_index(op.f("ix_mandates_committee"), "mandates", ["committee"], unique=False)
    op.create_table(
        "meetings",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("committee", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("notice_sent", sa.Date(), nullable=True),
        sa.Column("notice_exception", sa.String(), nullable=True),
        sa.Column("called_by", sa.String(), nullable=True),
        sa.Column("series", sa.String(), nullable=True),
        sa.Column("last_paragraph", sa.Integer(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.Column("stood_on", sa.String(), nullable=True),
        sa.Column("minutes_known", sa.Boolean(), nullable=False),
        sa.Column("rehearsal", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["committee"], ["committees.id"], name=op.f("fk_meetings_committee")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
    )
    op.create_index(op.f("ix_meetings_committee"), "meetings", ["committee"], unique=False)
    op.create_table(
        "other_attendants",
        sa.Column("committee", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["committee"], ["committees.id"], name=op.f("fk_other_attendants_committee")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_other_attendants_person")),
        sa.PrimaryKeyConstraint("committee", "person", name=op.f("pk_other_attendants")),
    )
    op.create_table(
        "revisions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("command", sa.Integer(), nullable=False),
        sa.Column("of", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["command"], ["commands.number"], name=op.f("fk_revisions_command")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_revisions")),
    )
    op.create_index(op.f("ix_revisions_command"), "revisions", ["command"], unique=False)
    op.create_index("ix_revisions_of_key", "revisions", ["of", "key"], unique=False)
    op.create_table(
        "standing_orders",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("committee", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["committee"], ["committees.id"], name=op.f("fk_standing_orders_committee")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_orders")),
    )
    op.create_index(op.f("ix_standing_orders_committee"), "standing_orders", ["committee"], unique=False)
    op.create_table(
        "agenda_items",
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("dnr", sa.String(), nullable=True),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("presenter", sa.String(), nullable=True),
        sa.Column("summary", sa.String(), nullable=True),
        sa.Column("proposal", sa.String(), nullable=True),
        sa.Column("exercise_of_authority", sa.Boolean(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("clock", sa.String(), nullable=True),
        sa.Column("numbered", sa.Boolean(), nullable=False),
        sa.Column("appeal", sa.String(), nullable=True),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_agenda_items_meeting")),
        sa.PrimaryKeyConstraint("meeting", "id", name=op.f("pk_agenda_items")),
    )
    op.create_table(
        "log_entries",
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("command", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["command"], ["commands.number"], name=op.f("fk_log_entries_command")),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_log_entries_meeting")),
        sa.PrimaryKeyConstraint("meeting", "position", name=op.f("pk_log_entries")),
        sa.UniqueConstraint("meeting", "id", name=op.f("uq_log_entries_meeting")),
    )
    op.create_index(op.f("ix_log_entries_command"), "log_entries", ["command"], unique=False)
    op.create_index("ix_log_entries_tag", "log_entries", ["tag", "meeting"], unique=False)
    op.create_table(
        "meeting_people",
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("known_as", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_meeting_people_meeting")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_meeting_people_person")),
        sa.PrimaryKeyConstraint("meeting", "known_as", name=op.f("pk_meeting_people")),
    )
    op.create_index(op.f("ix_meeting_people_person"), "meeting_people", ["person"], unique=False)
    op.create_table(
        "minutes_parts",
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_minutes_parts_meeting")),
        sa.PrimaryKeyConstraint("meeting", "position", name=op.f("pk_minutes_parts")),
    )
    op.create_table(
        "texts",
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting", "item"], ["agenda_items.meeting", "agenda_items.id"], name=op.f("fk_texts_meeting")),
        sa.PrimaryKeyConstraint("meeting", "item", "part", name=op.f("pk_texts")),
    )
