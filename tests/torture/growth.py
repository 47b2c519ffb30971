#!/usr/bin/env python3
"""Time and memory of shapes of input at two sizes: growth.py BUILD [SCALE [--count SHAPE...]]

Four times the input may take at most four times as long and as much, with a fifth on top and what
starting the program costs. SCALE divides the sizes. With --count the instructions of the SHAPEs are
counted instead, which no other load on the machine changes. Prints a line a shape."""
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1]) + '/concordat'
scale = int(sys.argv[2]) if len(sys.argv) > 2 else 1
counted = sys.argv[4:] if '--count' in sys.argv else None
tmp = tempfile.mkdtemp()
START = 0.4, 40 << 10       # seconds, KiB
START_COUNT = 20e6          # instructions


def letters(n):
    return ''.join('(%s) a\n\n' % chr(97 + i % 26) for i in range(n))


SHAPES = {
    # name: ending, text of N, N, align it with itself
    'paragraphs': ('txt', lambda n: ''.join('%d. The owner keeps records.\n\n' % i for i in range(1, n)), 20000, False),
    'items': ('txt', lambda n: ''.join('- an item of words\n' for _ in range(n)), 20000, False),
    'html items': ('html', lambda n: '<ol>' + '<li>an item</li>' * n + '</ol>', 20000, False),
    'letters': ('txt', letters, 20000, False),
    'one line': ('txt', lambda n: 'Words of one line. ' * n, 20000, False),
    'brackets': ('md', lambda n: '[' * n + ' a word\n', 40000, False),
    'links': ('md', lambda n: 'a [b](<' * n + '\n', 10000, False),
    'notes': ('md', lambda n: ''.join('[^%d]: x\n\n' % i for i in range(n)) + 'Text.\n', 10000, False),
    'numbers': ('txt', lambda n: ' '.join(str(i) for i in range(n)) + ' words\n', 20000, False),
    'aligned paragraphs': ('txt', lambda n: ''.join('%d. The owner keeps records of %d.\n\n' % (i, i)
                                                     for i in range(1, n)), 4000, True),
    'aligned letters': ('txt', letters, 10000, True),
    'aligned sentences': ('txt', lambda n: 'A word stands here. ' * n + '\n', 4000, True),
    'aligned abbreviations': ('txt', lambda n: 'Mr. ' * n + '\n', 10000, True),
}


def run(arguments):
    if counted:
        p = subprocess.run(['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', program] + arguments,
                           stderr=subprocess.PIPE, text=True)
        return int(re.search(r'Collected : (\d+)', p.stderr).group(1)), 0
    p = subprocess.Popen([program] + arguments, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(p.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def measure(ending, text, align):
    names = [tmp + '/%s.' % v + ending for v in ('a', 'b')]
    for name in names:
        with open(name, 'w') as f:
            f.write(text)
    arguments = ['align', 'en=' + names[0], 'ru=' + names[1], '-o', tmp + '/out'] if align else \
        ['outline', 'en=' + names[0], '-o', tmp + '/out']
    return run(arguments + ['--force'])


def main():
    if counted:
        for name in counted:
            ending, make, n, align = SHAPES[name]
            n //= scale
            small, large = (measure(ending, make(size), align)[0] for size in (n, 4 * n))
            good = large <= 4.8 * small + START_COUNT
            print('%s growth of %s: %d to %d: %.0f to %.0f million instructions' %
                  ('ok' if good else 'FAILED', name, n, 4 * n, small / 1e6, large / 1e6), flush=True)
        shutil.rmtree(tmp)
        return
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    for name, (ending, make, n, align) in SHAPES.items():
        n = max(8, n // scale)
        small, large = measure(ending, make(n), align), measure(ending, make(4 * n), align)
        bound = [4.8 * small[i] + START[i] for i in range(2)]
        good = large[0] <= bound[0] and large[1] <= bound[1]
        print('%s %s: %d to %d: %.2f to %.2f s, %d to %d MiB' % ('ok' if good else 'FAILED', name, n, 4 * n,
              small[0], large[0], small[1] >> 10, large[1] >> 10), flush=True)
    shutil.rmtree(tmp)


main()
