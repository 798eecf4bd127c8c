"""What comes before the meeting and after it: cases, papers, calls, letters, and minutes signed off."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "preferences",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_preferences")),
    )
    op.create_table(
        "prepared_papers",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("prepared", sa.String(), nullable=True),
        sa.Column("more", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_prepared_papers")),
    )
    op.create_table(
        "cases",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("committee", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("dnr", sa.String(), nullable=True),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("opened", sa.Date(), nullable=True),
        sa.Column("wanted_on", sa.Date(), nullable=True),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["committee"], ["committees.id"], name=op.f("fk_cases_committee")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
    )
    op.create_index(op.f("ix_cases_committee"), "cases", ["committee"], unique=False)
    op.create_table(
        "contacts",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_contacts_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_contacts")),
    )
    op.create_table(
        "habits",
        sa.Column("committee", sa.String(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["committee"], ["committees.id"], name=op.f("fk_habits_committee")),
        sa.PrimaryKeyConstraint("committee", name=op.f("pk_habits")),
    )
    op.create_table(
        "calls",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_calls_meeting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calls")),
    )
    op.create_index(op.f("ix_calls_meeting"), "calls", ["meeting"], unique=False)
    op.create_table(
        "corrections",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_corrections_meeting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_index(op.f("ix_corrections_meeting"), "corrections", ["meeting"], unique=False)
    op.create_table(
        "frozen_minutes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_frozen_minutes_meeting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_frozen_minutes")),
    )
    op.create_index(op.f("ix_frozen_minutes_meeting"), "frozen_minutes", ["meeting"], unique=False)
    op.create_table(
        "maskings",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_maskings_meeting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_maskings")),
    )
    op.create_index(op.f("ix_maskings_meeting"), "maskings", ["meeting"], unique=False)
    op.create_table(
        "plans",
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_plans_meeting")),
        sa.PrimaryKeyConstraint("meeting", name=op.f("pk_plans")),
    )
    op.create_table(
        "sendings",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_sendings_meeting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sendings")),
    )
    op.create_index(op.f("ix_sendings_meeting"), "sendings", ["meeting"], unique=False)
    op.create_table(
        "deliveries",
        sa.Column("sending", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["sending"], ["sendings.id"], name=op.f("fk_deliveries_sending")),
        sa.PrimaryKeyConstraint("sending", "recipient", name=op.f("pk_deliveries")),
    )
    op.create_table(
        "item_cases",
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_item_cases_case")),
        sa.ForeignKeyConstraint(
            ["meeting", "item"], ["agenda_items.meeting", "agenda_items.id"], name=op.f("fk_item_cases_meeting")
        ),
        sa.PrimaryKeyConstraint("meeting", "item", name=op.f("pk_item_cases")),
    )
    op.create_index(op.f("ix_item_cases_case"), "item_cases", ["case"], unique=False)
    op.create_table(
        "private_notes",
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting", "item"], ["agenda_items.meeting", "agenda_items.id"], name=op.f("fk_private_notes_meeting")
        ),
        sa.PrimaryKeyConstraint("meeting", "item", name=op.f("pk_private_notes")),
    )
    op.create_table(
        "text_grounds",
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("stood", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_text_grounds_meeting")),
        sa.PrimaryKeyConstraint("meeting", "item", "part", name=op.f("pk_text_grounds")),
    )
    op.create_table(
        "annexes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("more", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name=op.f("fk_annexes_meeting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_annexes")),
    )
    op.create_index(op.f("ix_annexes_meeting"), "annexes", ["meeting"], unique=False)
