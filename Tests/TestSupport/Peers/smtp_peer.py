"""A server for e-mail that keeps what it gets: Debian's aiosmtpd.

usage: smtp_peer.py FOLDER [CERTIFICATE KEY]
Prints its port on one line. Every letter becomes a line of JSON in FOLDER/letters. With a certificate
it wants STARTTLS and the user "quarterdeck" with the password "right". Letters to full@ are refused
for now, letters to nobody@ for good.
"""
import asyncio
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder = pathlib.Path(sys.argv[1])


class Keeper:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("full@"):
            return "452 mailbox is full"
        if address.startswith("nobody@"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        with open(folder / "letters", "a") as file:
            file.write(json.dumps({
                "from": envelope.mail_from, "to": envelope.rcpt_tos,
                "encrypted": session.ssl is not None,
                "text": envelope.content.decode()}) + "\n")
        return "250 taken"


def check(server, session, envelope, mechanism, data):
    is_right = data.login == b"quarterdeck" and data.password == b"right"
    return AuthResult(success=is_right, handled=False)


def peer():
    if len(sys.argv) < 4:
        return SMTP(Keeper(), enable_SMTPUTF8=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    return SMTP(
        Keeper(), tls_context=context, require_starttls=True, auth_required=True,
        authenticator=check)


async def main():
    server = await asyncio.get_running_loop().create_server(peer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
