"""Work off the window's thread comes back on it, tells how far it is, and can be stopped."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from ui.tasks import Report, Task

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_work_is_done_elsewhere_and_told_here(qtbot: QtBot) -> None:
    told_on: list[threading.Thread] = []
    task = Task(lambda _report: threading.current_thread())
    task.done.connect(lambda _worker: told_on.append(threading.current_thread()))
    with qtbot.waitSignal(task.done) as done:
        task.start()
    assert done.args is not None
    assert done.args[0] is not threading.main_thread()
    qtbot.waitUntil(lambda: bool(told_on))


def test_progress_and_failure_are_told(qtbot: QtBot) -> None:
    def work(report: Report) -> object:
        report(1, 2)
        raise ValueError("nej")

    task = Task(work)
    with qtbot.waitSignal(task.progress) as told, qtbot.waitSignal(task.failed) as failed:
        task.start()
    assert told.args == [1, 2]
    assert failed.args is not None
    assert str(failed.args[0]) == "nej"


def test_a_cancelled_task_is_asked_to_stop_and_tells_nothing(qtbot: QtBot) -> None:
    began, stopped = threading.Event(), threading.Event()

    def work(report: Report) -> object:
        began.set()
        while report(0, 1):
            pass
        stopped.set()
        return "too late"

    task = Task(work)
    with qtbot.assertNotEmitted(task.done, wait=100):
        task.start()
        assert began.wait(5)
        task.cancel()
        assert stopped.wait(5)
