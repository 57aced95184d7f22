"""Receives Gradewatch's webhooks. Python 3.8 or later, no packages.

    WEBHOOK_SECRET=whsec_… PORT=9000 python3 receive.py
"""
import base64
import hashlib
import hmac
import json
import os
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
STATE = os.environ.get("STATE", "received.txt")  # a line for each event: id, sequence, watermark
TOLERANCE = 300  # seconds
LONGEST = 1_000_000  # bytes


def known():
    try:
        with open(STATE, encoding="ascii") as lines:
            return {line.split()[0] for line in lines}
    except FileNotFoundError:
        return set()


seen = known()
one_at_a_time = threading.Lock()


def is_genuine(headers, body):
    name, sent = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not (sent.isascii() and sent.isdigit()) or abs(time.time() - int(sent)) > TOLERANCE:
        return False
    signed = f"{name}.{sent}.".encode() + body  # the bytes as they came, not as a parser writes them again
    wanted = b"v1," + base64.b64encode(hmac.new(KEY, signed, hashlib.sha256).digest())
    # While a secret is being changed there are several signatures. One that fits is enough.
    given = headers.get("webhook-signature", "").split(" ")
    return any(hmac.compare_digest(wanted, one.encode()) for one in given)


def take(event):
    """Here is what you do with it. Whatever fails here is sent again later."""
    print(f"{event['type']} {event.get('subject', '')} {event.get('sequence', '')}", flush=True)


class Receiver(BaseHTTPRequestHandler):
    def do_OPTIONS(self):
        """Before the first event we are asked whether we want any."""
        self.send_response(200)
        self.send_header("WebHook-Allowed-Origin", self.headers.get("WebHook-Request-Origin", ""))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        if length > LONGEST:
            return self.answer(413)
        body = self.rfile.read(length)
        if not is_genuine(self.headers, body):
            return self.answer(401)
        event = json.loads(body)
        with one_at_a_time:
            if event["id"] not in seen:
                take(event)
                with open(STATE, "a", encoding="ascii") as lines:
                    lines.write(f"{event['id']} {event.get('sequence', '-')} {event.get('watermark', '-')}\n")
                    lines.flush()
                    os.fsync(lines.fileno())
                seen.add(event["id"])
        self.answer(204)  # only now: what is answered is never sent again

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "9000"))), Receiver)
print(f"listening on {server.server_port}", flush=True)
server.serve_forever()
