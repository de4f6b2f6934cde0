"""An HTTP server that takes down what it gets and behaves as the path of the request asks.

usage: http_peer.py FOLDER [CERTIFICATE KEY]
Prints its port on one line. Every request becomes a line of JSON in FOLDER/requests.
Paths: /ok answers 200, /accepted 202, /STATUS that status, /wait 429 with Retry-After: 120,
/redirect 302 to /ok, /hang never answers, /cut closes, /flood sends a body without end, /secret
says the path back with 403; /first-fails answers 500 the first time and 200 from then on.
"""
import http.server
import json
import pathlib
import ssl
import sys
import threading

folder = pathlib.Path(sys.argv[1])
lock = threading.Lock()
seen = set()


class Peer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with lock, open(folder / "requests", "a") as file:
            is_first = self.path not in seen
            seen.add(self.path)
            file.write(json.dumps({
                "path": self.path, "type": self.headers.get("Content-Type"),
                "body": body.decode("utf-8", "replace")}) + "\n")
        self.answer(self.path.rsplit("/", 1)[-1], is_first)

    def answer(self, wish, is_first):
        if wish == "hang":
            threading.Event().wait(60)
        elif wish == "cut":
            self.close_connection = True
        elif wish == "flood":
            self.say(200, {"Content-Length": str(1 << 40)}, None)
            while True:
                self.wfile.write(b"x" * 65536)
        elif wish == "redirect":
            self.say(302, {"Location": "/ok"}, b"")
        elif wish == "wait":
            self.say(429, {"Retry-After": "120"}, b"slow down")
        elif wish == "secret":
            self.say(403, {}, b"no such hook: " + self.path.encode())
        elif wish == "first-fails":
            self.say(500 if is_first else 200, {}, b"oops" if is_first else b"ok")
        else:
            status = {"ok": 200, "accepted": 202}.get(wish) or int(wish)
            self.say(status, {}, b"" if status == 202 else b"ok" if status == 200 else b"oops")

    def do_GET(self):
        self.do_POST()

    def say(self, status, headers, body):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if body is not None:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if body:
            self.wfile.write(body)

    def log_message(self, *words):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Peer)
server.daemon_threads = True
if len(sys.argv) > 3:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
server.serve_forever()
