"""Takes part in the benchmarks: from leads to the bytes of requests, in Python.

First writes which tasks it can do, then responds to each line "TASK PAYLOAD EVENTS_PER_REQUEST TURNS" with the
nanoseconds of CPU time that the turns took. A turn is one request, or 100 of them if a request holds one event.
"""

import hashlib
import json
import re
import sys
import time

PIXEL_CODE = "C4BENCHMARK"


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def hashed_phone(raw):
    raw = raw.strip()
    digits = re.sub(r"\D", "", raw)
    return sha256("+" + digits if raw.startswith("+") else "+1" + digits)


def place(raw):
    return re.sub(r"[\W_]", "", raw.strip().lower())


class Hand:
    """Handwritten code: the peer of the Swift version."""

    @staticmethod
    def body(leads):
        data = [Hand.event(lead) for lead in leads]
        return json.dumps({"event_source": "web", "event_source_id": PIXEL_CODE, "data": data}).encode()

    @staticmethod
    def event(lead):
        user = {
            "email": sha256(lead["email"].strip().lower()),
            "phone": hashed_phone(lead["phone"]),
            "external_id": sha256(lead["id"].strip()),
            "ttclid": lead["ttclid"],
            "ip": lead["ip"],
            "user_agent": lead["userAgent"],
        }
        page = {"url": lead["pageURL"]}
        properties = {"value": lead["revenue"], "currency": "USD"}
        details = lead.get("details")
        if details:
            user["ttp"] = details["ttp"]
            user["locale"] = details["locale"]
            user["first_name"] = sha256(re.sub(r"[^\w\s]", "", details["firstName"].strip().lower()))
            user["last_name"] = sha256(re.sub(r"[^\w\s]", "", details["lastName"].strip().lower()))
            user["city"] = place(details["city"])
            user["state"] = place(details["state"])
            user["country"] = details["country"].lower()
            user["zip_code"] = sha256(details["zipCode"].strip().lower()[:5])
            page["referrer"] = details["referrer"]
            properties["order_id"] = details["orderID"]
            properties["description"] = details["description"]
            properties["content_type"] = "product"
            properties["contents"] = [
                {
                    "content_id": product["id"],
                    "price": product["price"],
                    "quantity": product["quantity"],
                    "content_name": product["name"],
                    "content_category": product["category"],
                }
                for product in details["products"]
            ]
        return {
            "event": "Purchase",
            "event_time": lead["time"],
            "event_id": f"{lead['id']}:lead_sold:1",
            "user": user,
            "properties": properties,
            "page": page,
        }


tasks = {"hand": Hand.body}

try:
    from facebook_business.adobjects.serverside.action_source import ActionSource
    from facebook_business.adobjects.serverside.content import Content
    from facebook_business.adobjects.serverside.custom_data import CustomData
    from facebook_business.adobjects.serverside.event import Event
    from facebook_business.adobjects.serverside.event_request import EventRequest
    from facebook_business.adobjects.serverside.user_data import UserData

    def facebook(leads):
        """The same lead in Meta's Conversions API payload, made by Meta's SDK, which normalizes and hashes on its own."""
        return json.dumps(EventRequest(pixel_id=PIXEL_CODE, events=[facebook_event(lead) for lead in leads]).get_params())

    def facebook_event(lead):
        user = UserData(
            email=lead["email"],
            phone=lead["international"],
            external_id=lead["id"],
            client_ip_address=lead["ip"],
            client_user_agent=lead["userAgent"],
            fbc=lead["ttclid"],
        )
        custom = CustomData(value=lead["revenue"], currency="usd")
        details = lead.get("details")
        if details:
            user.fbp = details["ttp"]
            user.first_name = details["firstName"]
            user.last_name = details["lastName"]
            user.city = details["city"]
            user.state = details["state"]
            user.country_code = details["country"]
            user.zip_code = details["zipCode"]
            custom.order_id = details["orderID"]
            custom.content_name = details["description"]
            custom.contents = [
                Content(
                    product_id=product["id"],
                    quantity=product["quantity"],
                    item_price=product["price"],
                    title=product["name"],
                    category=product["category"],
                )
                for product in details["products"]
            ]
        return Event(
            event_name="Purchase",
            event_time=lead["time"],
            event_id=lead["id"],
            event_source_url=lead["pageURL"],
            action_source=ActionSource.WEBSITE,
            user_data=user,
            custom_data=custom,
        )

    tasks["facebook"] = facebook
except ImportError:
    pass

try:
    from business_api_client.api_client import ApiClient
    from business_api_client.models.pixel_batch_body import PixelBatchBody
    from business_api_client.models.pixel_content import PixelContent
    from business_api_client.models.pixel_context import PixelContext
    from business_api_client.models.pixel_context_ad import PixelContextAd
    from business_api_client.models.pixel_context_page import PixelContextPage
    from business_api_client.models.pixel_context_user import PixelContextUser
    from business_api_client.models.pixel_properties import PixelProperties
    from business_api_client.models.pixelbatch_batch import PixelbatchBatch

    serialize = ApiClient().sanitize_for_serialization

    def tiktok(leads):
        """TikTok's own SDK supports only Events API 1.0, hashes nothing, and has no names or places."""
        body = PixelBatchBody(pixel_code=PIXEL_CODE, batch=[tiktok_event(lead) for lead in leads])
        return json.dumps(serialize(body)).encode()

    def tiktok_event(lead):
        user = PixelContextUser(
            email=sha256(lead["email"].strip().lower()),
            phone_number=hashed_phone(lead["phone"]),
            external_id=sha256(lead["id"].strip()),
        )
        page = PixelContextPage(url=lead["pageURL"])
        properties = PixelProperties(value=lead["revenue"], currency="USD", contents=[])
        details = lead.get("details")
        if details:
            user.ttp = details["ttp"]
            page.referrer = details["referrer"]
            properties.description = details["description"]
            properties.contents = [
                PixelContent(
                    content_id=product["id"],
                    content_type="product",
                    content_name=product["name"],
                    content_category=product["category"],
                    price=product["price"],
                    quantity=product["quantity"],
                )
                for product in details["products"]
            ]
        return PixelbatchBatch(
            type="track",
            event="CompletePayment",
            event_id=lead["id"],
            timestamp=str(lead["time"]),
            context=PixelContext(
                ad=PixelContextAd(callback=lead["ttclid"]),
                ip=lead["ip"],
                user_agent=lead["userAgent"],
                user=user,
                page=page,
            ),
            properties=properties,
        )

    tasks["tiktok"] = tiktok
except ImportError:
    pass


def main():
    with open(sys.argv[1]) as file:
        samples = json.load(file)
    for name, sample in samples.items():
        for lead in sample["leads"]:
            # Meta's SDK doesn't accept every way to write a number, and requires the calling code.
            digits = re.sub(r"\D", "", lead["phone"])
            lead["international"] = "+" + (digits if len(digits) == 11 else "1" + digits)
        if json.loads(Hand.body(sample["leads"])) != json.loads(sample["body"]):
            sys.exit(f"the request by hand in Python differs from ours: {name}")
    print(*tasks, flush=True)
    for line in sys.stdin:
        task, payload, count, turns = line.split()
        body, leads, count = tasks[task], samples[payload]["leads"], int(count)
        requests = [leads[start : start + count] for start in range(0, max(100, count), count)]
        start = time.thread_time_ns()
        for _ in range(int(turns)):
            for request in requests:
                body(request)
        print(time.thread_time_ns() - start, flush=True)


main()
