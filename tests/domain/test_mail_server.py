"""The mail server: what can be used, and when letters would leave the machine for all to read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.mail_server import MailServer, faults_of

SERVER = MailServer(host="smtp.lovbro.se", sender_address="kansli@lovbro.se", user="kansli")


def fields(server: MailServer) -> list[str]:
    return [field for field, _sentence in faults_of(server)]


def test_a_server_that_can_be_used() -> None:
    assert faults_of(SERVER) == ()
    assert fields(MailServer(sender_address="kansli@lovbro.se")) == []


def test_what_cannot_be_used_is_told_field_by_field() -> None:
    assert fields(replace(SERVER, host="https://smtp.lovbro.se")) == ["host"]
    assert fields(replace(SERVER, host="smtp lovbro")) == ["host"]
    assert fields(replace(SERVER, port=0)) == fields(replace(SERVER, port=65536)) == ["port"]
    assert fields(replace(SERVER, sender_address="kansli")) == ["sender_address"]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_on_this_machine_nothing_need_be_encrypted(host: str) -> None:
    here = replace(SERVER, host=host, encryption="none", port=25)
    assert (here.outside_unencrypted, fields(here)) == (False, [])


def test_unencrypted_out_of_the_house_only_without_a_password() -> None:
    bare = replace(SERVER, encryption="none", port=25)
    assert (bare.outside_unencrypted, fields(bare)) == (True, ["encryption"])
    assert fields(replace(bare, user=None)) == []
    assert not replace(SERVER, encryption="tls").outside_unencrypted
