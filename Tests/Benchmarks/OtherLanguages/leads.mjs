// Takes part in the benchmarks: from leads to the bytes of requests, in JavaScript. It answers each line
// "TASK PAYLOAD EVENTS_PER_REQUEST TURNS" with the nanoseconds of CPU time that the turns took.

import assert from "node:assert";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

function hashedPhone(raw) {
    const digits = raw.replace(/\D/g, "");
    return sha256((raw.trim().startsWith("+") ? "+" : "+1") + digits);
}

const name = (raw) => sha256(raw.trim().toLowerCase().replace(/\p{P}/gu, ""));
const place = (raw) => raw.trim().toLowerCase().replace(/[\s\p{P}]/gu, "");

function event(lead) {
    const user = {
        email: sha256(lead.email.trim().toLowerCase()),
        phone: hashedPhone(lead.phone),
        external_id: sha256(lead.id.trim()),
        ttclid: lead.ttclid,
        ip: lead.ip,
        user_agent: lead.userAgent,
    };
    const page = { url: lead.pageURL };
    const properties = { value: lead.revenue, currency: "USD" };
    const details = lead.details;
    if (details) {
        user.ttp = details.ttp;
        user.locale = details.locale;
        user.first_name = name(details.firstName);
        user.last_name = name(details.lastName);
        user.city = place(details.city);
        user.state = place(details.state);
        user.country = details.country.toLowerCase();
        user.zip_code = sha256(details.zipCode.trim().toLowerCase().slice(0, 5));
        page.referrer = details.referrer;
        properties.order_id = details.orderID;
        properties.description = details.description;
        properties.content_type = "product";
        properties.contents = details.products.map((product) => ({
            content_id: product.id,
            price: product.price,
            quantity: product.quantity,
            content_name: product.name,
            content_category: product.category,
        }));
    }
    return {
        event: "Purchase",
        event_time: lead.time,
        event_id: `${lead.id}:lead_sold:1`,
        user,
        properties,
        page,
    };
}

const body = (leads) =>
    Buffer.from(JSON.stringify({ event_source: "web", event_source_id: "C4BENCHMARK", data: leads.map(event) }));

const samples = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const sample of Object.values(samples)) {
    assert.deepEqual(JSON.parse(body(sample.leads).toString()), JSON.parse(sample.body));
}
console.log("hand");
for await (const line of createInterface({ input: process.stdin })) {
    const [, payload, countText, turns] = line.split(" ");
    const count = Number(countText);
    const leads = samples[payload].leads;
    const requests = [];
    for (let start = 0; start < Math.max(100, count); start += count) {
        requests.push(leads.slice(start, start + count));
    }
    const start = process.cpuUsage();
    for (let turn = 0; turn < Number(turns); turn++) {
        requests.forEach(body);
    }
    const spent = process.cpuUsage(start);
    console.log((spent.user + spent.system) * 1000);
}
