#!/usr/bin/env python3
"""Every command and format when memory ends: torture.py BUILD SHIM PLACES [JOB...]

A failing allocation at PLACES places spread over the run, once alone and once with all that follow,
and ten limits of address space. The output is what it should be, or the exit status is 2 with a
message; never a signal, never a file changed or left. Prints a line "ok" or "FAILED" a job."""
import os
import resource
import shutil
import subprocess
import sys
import tempfile

build, shim, places = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), int(sys.argv[3])
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
program = build + '/concordat'
texts = root + '/translations/a-66-359/'
tmp = tempfile.mkdtemp()
work, scratch = tmp + '/work', tmp + '/scratch'
environment = dict(os.environ, LC_ALL='C.UTF-8', TMPDIR=scratch)
SPACES = 10


def prepare():
    os.mkdir(work)
    os.mkdir(scratch)
    for name in ('en', 'zh', 'ru'):
        shutil.copy(texts + name + '.txt', work)
    for arguments in (['align', 'en.txt', 'zh.txt', 'ru.txt', '-o', 'c.xml'],
                      ['export', 'c.xml', '-f', 'docx', '-l', 'ru', '-o', 'in.docx'],
                      ['export', 'c.xml', '-f', 'odt', '-l', 'en', '-o', 'in.odt'],
                      ['export', 'c.xml', '-f', 'pdf', '-l', 'en', '-o', 'in.pdf'],
                      ['export', 'c.xml', '-f', 'html', '-l', 'en', '-o', 'in.html'],
                      ['export', 'c.xml', '-f', 'markdown', '-l', 'en', '-o', 'in.md'],
                      ['export', 'c.xml', '-f', 'akn', '-l', 'en', '-o', 'akn.xml'],
                      ['export', 'c.xml', '-f', 'tei', '-l', 'en', '-o', 'tei.xml'],
                      ['export', 'c.xml', '-f', 'tmx', '-o', 'in.tmx'],
                      ['export', 'c.xml', '-f', 'xliff', '-l', 'en,zh', '-o', 'in.xlf'],
                      ['export', 'c.xml', '-f', 'po', '-l', 'en,zh', '-o', 'in.po'],
                      ['export', 'c.xml', '-f', 'links', '-l', 'en,zh', '-o', 'in.links'],
                      ['lexicon', 'learn', 'en.txt', 'zh.txt', '-o', 'in.lexicon']):
        subprocess.run([program] + arguments, cwd=work, check=True, env=environment, stderr=subprocess.DEVNULL)


def jobs():
    yield 'align', ['align', 'en.txt', 'zh.txt', 'ru.txt', '-o', 'out']
    yield 'align-threads', ['align', 'en.txt', 'zh.txt', 'ru.txt', '--threads', '4', '-o', 'out']
    for reader in ('in.docx', 'in.odt', 'in.pdf', 'in.html', 'in.md', 'akn.xml', 'tei.xml', 'ru.txt'):
        yield 'outline-' + reader, ['outline', 'en=' + reader, '-o', 'out']
    for bitext in ('in.tmx', 'in.xlf', 'in.po'):
        yield 'align-' + bitext, ['align', bitext, '-o', 'out']
    for form in ('text', 'json', 'sarif', 'junit'):
        yield 'check-' + form, ['check', 'c.xml', '--explain', '-f', form, '-o', 'out']
    listing = subprocess.run([program, 'formats'], capture_output=True, text=True, env=environment).stdout
    for line in listing.splitlines():
        if line.startswith('write'):
            form = line.split()[1]
            languages = {'po': 'en,zh', 'xces': 'en,zh', 'links': 'en,zh', 'akn': 'en', 'text': 'en'}
            chosen = 'en,zh' if form.startswith('xliff') else languages.get(form, 'en,zh,ru')
            yield 'export-' + form, ['export', 'c.xml', '-f', form, '-l', chosen, '-o', 'out']
    yield 'view', ['view', 'c.xml']
    yield 'lexicon-learn', ['lexicon', 'learn', 'en.txt', 'ru.txt', '-o', 'out']
    yield 'lexicon-show', ['lexicon', 'show', 'in.lexicon', '-o', 'out']
    yield 'score', ['score', 'in.links', 'in.links', '-o', 'out']
    for words in ('rules', 'rules D01', 'formats', 'help'):
        yield words.replace(' ', '-'), words.split()


class Run:
    def __init__(self, arguments, extra, space=None):
        out = work + '/out'
        with open(out, 'w') as f:
            f.write('')
        before = set(os.listdir(work))
        limit = (lambda: resource.setrlimit(resource.RLIMIT_AS, (space, space))) if space else None
        p = subprocess.run([program] + arguments, cwd=work, capture_output=True, timeout=300,
                           env=dict(environment, **extra), preexec_fn=limit)
        self.status, self.err = p.returncode, p.stderr
        with open(out, 'rb') as f:
            self.file = f.read()
        self.output = p.stdout + self.file
        self.left = sorted((set(os.listdir(work)) - before) | set(os.listdir(scratch)))
        for name in self.left:
            path = work + '/' + name
            os.unlink(path if os.path.exists(path) else scratch + '/' + name)


def fault(run, right):
    """What is wrong with RUN, or None."""
    if run.left:
        return 'left ' + ' '.join(run.left)
    if run.status < 0:
        return 'signal %d' % -run.status
    if run.status == 2:
        return None if run.err.strip() and run.file in (b'', right.file) else 'no message, or the file changed'
    return None if run.status == right.status and run.output == right.output else 'wrong output'


def torture(name, arguments):
    """The number of runs, and the faults."""
    counter = tmp + '/count'
    right = Run(arguments, {'LD_PRELOAD': shim, 'FAIL_COUNT': counter})
    with open(counter) as f:
        total = int(f.read())
    faults, runs = [], 0
    for i in range(places):
        at = 1 + i * (total - 1) // max(1, places - 1)
        for extra in ({}, {'FAIL_ALL': '1'}):
            why = fault(Run(arguments, dict(LD_PRELOAD=shim, FAIL_AT=str(at), **extra)), right)
            runs += 1
            if why:
                faults.append('%s at %d%s' % (why, at, ' and on' if extra else ''))
    for i in range(SPACES if places > 10 else 2):
        space = (60 + 25 * i) << 20
        run = Run(arguments, {}, space)
        runs += 1
        # where the loader itself finds no room, the program has not begun
        if run.status == 127:
            continue
        why = fault(run, right)
        if why:
            faults.append('%s in %d MiB' % (why, space >> 20))
    return runs, faults


def main():
    prepare()
    all_runs = 0
    for name, arguments in jobs():
        if len(sys.argv) > 4 and name not in sys.argv[4:]:
            continue
        runs, faults = torture(name, arguments)
        all_runs += runs
        print('%s %s without memory, %d runs%s' % ('FAILED' if faults else 'ok', name, runs,
                                                    ''.join('; ' + f for f in faults[:5])), flush=True)
    print('%d runs' % all_runs)
    shutil.rmtree(tmp)


main()
