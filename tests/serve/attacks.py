"""What strangers may try with the local server, and a server that is killed.
attacks.py CONCORDAT CONCORDANCE FOLDER KILLS BURST: a result line each."""
import http.client
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from urllib.parse import quote, urlparse

program, original, folder, kills, burst = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
NAME = "a.concordance.xml"


def check(name, good, more=""):
    print(f"ok serve: {name}" if good else f"FAILED serve: {name}: {more}", flush=True)


class Server:
    def __init__(self, *options):
        self.process = subprocess.Popen([program, "serve", folder, "--no-open", "--author", "Анна", *options],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        parts = urlparse(self.address)
        self.port, self.token = parts.port, parts.query.partition("=")[2]
        self.cookie = f"concordat-{self.port}={self.token}"

    def ask(self, path, method="GET", body=None, timeout=60, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        given = {"Cookie": self.cookie, "Origin": f"http://127.0.0.1:{self.port}", **headers}
        if body is not None:
            given.setdefault("Content-Type", "application/json")
        connection.request(method, path, body, {k: v for k, v in given.items() if v is not None})
        response = connection.getresponse()
        text = response.read()
        connection.close()
        return response, text

    def act(self, **asked):
        response, text = self.ask("/api/act", "POST", json.dumps({"file": NAME, **asked}))
        return response.status, json.loads(text)

    def rows(self):
        return json.loads(self.ask(f"/api/rows?file={NAME}&from=0&n=100")[1])["rows"]

    def alive(self):
        return self.process.poll() is None and self.ask("/api/library")[0].status == 200

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.wait(timeout=20)
        self.process.stdout.close()
        self.process.stderr.close()
        return self.process.returncode


def fresh():
    for left in os.listdir(folder):
        if left.startswith(NAME):
            os.unlink(f"{folder}/{left}")
    shutil.copy(original, f"{folder}/{NAME}")


def contents():
    return open(f"{folder}/{NAME}", "rb").read()


def listing():
    return sorted(os.listdir(folder))


def raw(server, data, wait=0.0, pieces=1):
    """Sends bytes as they are; what came back, or None where the server closed without a word."""
    s = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    try:
        for i in range(pieces):
            s.sendall(data[i * len(data) // pieces:(i + 1) * len(data) // pieces])
            time.sleep(wait)
        s.shutdown(socket.SHUT_WR)
        return s.recv(65536)
    except OSError:
        return None
    finally:
        s.close()


fresh()
outside = f"{folder}-outside"
os.makedirs(outside, exist_ok=True)
shutil.copy(original, f"{outside}/secret.concordance.xml")
os.symlink(f"{outside}/secret.concordance.xml", f"{folder}/link.xml")
os.symlink(outside, f"{folder}/way")
server = Server()
before, there = contents(), listing()

# ---- who may ask
host = f"127.0.0.1:{server.port}"
for name, status, path, headers in [
        ("no token", 401, "/api/library", {"Cookie": None}),
        ("another token", 401, "/api/library", {"Cookie": f"concordat-{server.port}={'0' * 32}"}),
        ("a token that goes on", 401, "/api/library", {"Cookie": server.cookie + "0"}),
        ("a part of the token", 401, "/api/library", {"Cookie": server.cookie[:-1]}),
        ("a cookie of another port", 401, "/api/library", {"Cookie": f"concordat-1={server.token}"}),
        ("another token in the address", 401, f"/?token={'1' * 32}", {"Cookie": None}),
        ("a foreign host", 403, "/api/library", {"Host": "example.org"}),
        ("a foreign host with our port", 403, "/api/library", {"Host": f"example.org:{server.port}"}),
        ("a foreign host and the token", 403, f"/?token={server.token}", {"Host": "example.org"}),
        ("a foreign origin", 403, "/api/library", {"Origin": "http://example.org"}),
        ("an origin of another port", 403, "/api/library", {"Origin": "http://127.0.0.1:1"}),
        ("no origin but a file", 403, "/api/library", {"Origin": "null"}),
        ("our page", 200, "/api/library", {}),
        ("by the other name", 200, "/api/library", {"Host": f"localhost:{server.port}", "Origin": f"http://localhost:{server.port}"})]:
    response, _ = server.ask(path, **headers)
    check(name, response.status == status, response.status)
response, _ = server.ask(f"/?token={server.token}", Cookie=None)
check("the token becomes a cookie", response.status == 303 and "SameSite=Strict" in response.getheader("Set-Cookie", "")
      and "HttpOnly" in response.getheader("Set-Cookie", ""), response.getheaders())
policy = server.ask("/")[0].getheader("Content-Security-Policy", "")
check("a policy without inline script", "script-src 'self'" in policy and "unsafe" not in policy, policy)
for name, headers in [("an act without origin", {"Origin": None}), ("an act as a form", {"Content-Type": "text/plain"})]:
    response, _ = server.ask("/api/act", "POST", json.dumps({"file": NAME, "act": "undo"}), **headers)
    check(name, response.status == 403, response.status)
check("another method", server.ask("/", "DELETE")[0].status == 405)

# ---- paths
for name in ["../" + os.path.basename(outside) + "/secret.concordance.xml", f"{outside}/secret.concordance.xml", "link.xml",
             "way/secret.concordance.xml", "./../x.xml", "", ".", "/etc/passwd", NAME + "/", "a\0.xml", "..%2f..%2fetc%2fpasswd", "x" * 5000]:
    response, text = server.ask("/api/document?file=" + quote(name, safe=""))
    check(f"the path {name[:40]!r}", response.status in (400, 404, 414) and b"versions" not in text, response.status)
for path in ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/app.css/../../x", "//etc/passwd", "/api/document"]:
    check(f"the address {path}", server.ask(path)[0].status in (400, 404), path)

# ---- sizes and haste
s = socket.create_connection(("127.0.0.1", server.port), timeout=30)
sent = 0
try:
    s.sendall(f"POST /api/act HTTP/1.1\r\nHost: {host}\r\nCookie: {server.cookie}\r\nOrigin: http://{host}\r\n"
              f"Content-Type: application/json\r\nContent-Length: {1 << 30}\r\n\r\n".encode())
    while sent < 1 << 30:
        s.sendall(b" " * (1 << 20))
        sent += 1 << 20
except OSError:
    pass
s.close()
check("a body of 1 GB is cut off", sent < 64 << 20, sent)
check("headers of 1 MB", (raw(server, b"GET / HTTP/1.1\r\nHost: " + host.encode() + b"\r\nX: " + b"a" * (1 << 20) + b"\r\n\r\n") or b"")[9:12] != b"200")
check("many headers", (raw(server, b"GET / HTTP/1.1\r\n" + b"".join(b"X%d: y\r\n" % i for i in range(20000)) + b"\r\n") or b"")[9:12] != b"200")
slow = [socket.create_connection(("127.0.0.1", server.port), timeout=30) for _ in range(20)]
for s in slow:
    s.sendall(b"GET / HTTP/1.1\r\nHo")
start = time.time()
check("others are served while some are slow", server.ask("/api/library")[0].status == 200 and time.time() - start < 10)
for s in slow:
    s.close()
crowd = []
for _ in range(1000):
    try:
        crowd.append(socket.create_connection(("127.0.0.1", server.port), timeout=5))
    except OSError:
        break
for s in crowd:
    s.close()
time.sleep(0.5)
check("a crowd of connections", server.alive())
connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
good = 0
for _ in range(burst):
    connection.request("GET", "/app.css", headers={"Cookie": server.cookie})
    response = connection.getresponse()
    response.read()
    good += response.status == 200
connection.close()
check(f"a burst of {burst} requests", good == burst, good)

# ---- what is no HTTP
chance = random.Random(1)
whole = f"GET /api/document?file={NAME} HTTP/1.1\r\nHost: {host}\r\nCookie: {server.cookie}\r\n\r\n".encode()
for i in range(200):
    data = bytearray(whole)
    for _ in range(chance.randrange(1, 8)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    raw(server, bytes(data[:chance.randrange(1, len(data) + 1)]))
check("requests that are damaged", server.alive())
for body in [b"", b"{", b"[]", b"null", b'{"file":1}', b'{"file":"%s"}' % NAME.encode(), b'{"file":"%s","act":"merge"}' % NAME.encode(),
             b'{"file":"%s","act":"merge","rows":[[0,"x"],[1,"y"]]}' % NAME.encode(), b'{"file":"%s","act":"move","rows":[[99999,"x"]]}' % NAME.encode(),
             b'{"file":"%s","act":"link","rows":{},"sides":[]}' % NAME.encode(), b'{"file":"%s","act":"decide","fingerprint":"x"}' % NAME.encode(),
             b'{"file":"../x.xml","act":"undo"}', b"[" * 100000]:
    response, _ = server.ask("/api/act", "POST", body)
    check(f"the act {body[:40]!r} is refused", response.status in (400, 404, 409), response.status)
check("nothing was written", contents() == before and listing() == there, listing())

# ---- acts
rows = server.rows()
check("an act", server.act(act="confirm", rows=[[3, rows[3]["mark"]]])[0] == 200)
check("on a row that is another by now", server.act(act="confirm", rows=[[3, rows[3]["mark"]]])[0] == 409)
check("the row changed", server.rows()[3]["confirmed"])
check("is undone", server.act(act="undo")[0] == 200 and contents() == before)
check("ends by SIGTERM", server.stop() == 0)
server = Server("--read-only")
check("read only: no act", server.act(act="confirm", rows=[[3, rows[3]["mark"]]])[0] == 403)
check("read only: shown", len(server.rows()) > 0)
check("ends by SIGINT", server.stop(signal.SIGINT) == 0)

# ---- killed after an act that was acknowledged
lost = 0
for i in range(kills):
    server = Server()
    rows = server.rows()
    row = chance.randrange(len(rows))
    status, _ = server.act(act="note", text=f"act {i}", rows=[[row, rows[row]["mark"]]])
    server.process.kill()
    server.process.wait()
    server.process.stdout.close()
    server.process.stderr.close()
    lost += status != 200 or f">act {i}<".encode() not in contents()
check(f"killed {kills} times: every act that was acknowledged is there", lost == 0, lost)
while subprocess.run([program, "undo", f"{folder}/{NAME}"], capture_output=True).returncode == 0:
    pass
check("and undone to the first bytes", contents() == before)
