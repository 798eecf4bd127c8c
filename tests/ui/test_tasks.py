"""Work off the window's thread comes back on it, tells how far it is, and can be stopped."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject

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


def test_a_finished_task_leaves_the_one_who_asked(qtbot: QtBot) -> None:
    asker, told = QObject(), list[object]()
    for _time in range(3):
        task = Task(lambda _report: "done", asker)
        task.done.connect(told.append)
        task.start()
    qtbot.waitUntil(lambda: len(told) == 3)
    qtbot.waitUntil(lambda: not asker.findChildren(Task))


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


GOES = """
import time
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool
from ui.tasks import Task

def work(report):
    end = time.perf_counter() + 0.02
    while time.perf_counter() < end:
        report(0, 1)

program = QCoreApplication([])
for turn in range(60):
    page = QObject()
    for _ in range(4):
        Task(work, page).start()
    time.sleep(0.003 * (turn % 7))
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
print("stands")
"""


def test_a_page_may_go_while_its_work_is_under_way() -> None:
    """In a program of its own, since the fault ends the program; the last work is still under way when it closes."""
    ran = subprocess.run([sys.executable, "-c", GOES], capture_output=True, text=True, timeout=60, check=False)
    assert (ran.returncode, ran.stdout.strip(), ran.stderr) == (0, "stands", "")


def test_who_is_gone_hears_nothing_and_holds_nothing(qtbot: QtBot) -> None:
    asker, go, ended = QObject(), threading.Event(), threading.Event()
    heard: list[object] = []

    def work(report: Report) -> object:
        assert go.wait(5)
        report(1, 1)
        ended.set()
        return "late"

    task = Task(work, asker).start()
    task.done.connect(heard.append)
    asker.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    go.set()
    assert ended.wait(5)
    after = Task(lambda _report: None)
    with qtbot.waitSignal(after.done):
        after.start()
    assert heard == []
