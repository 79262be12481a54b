// node orders.mjs BASE_URL SHOP…   Shops order and an admin approves, all at once, until told to end (SIGTERM).
// Prints a line for each order whose approval was answered: when it had been answered, the order's number, the sales order's.
const [base, ...shops] = process.argv.slice(2);
let ending = false;
process.on("SIGTERM", () => (ending = true));

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

// What is too busy is asked again, as the apps do.
const call = async (method, path, token, body) => {
  const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
  if (path.endsWith("/checkout")) headers["idempotency-key"] = crypto.randomUUID();
  for (let tries = 1; ; tries++) {
    const answer = await fetch(base + path, { method, headers, body: body && JSON.stringify(body) });
    const json = await answer.json();
    if (answer.ok) return json;
    if (answer.status !== 503 || tries === 50) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`);
    await wait(200);
  }
};

const logIn = async (shop) => {
  await call("POST", "/api/auth/request-otp", null, { shop_code: shop });
  for (let tries = 0; tries < 900; tries++) {
    const { data } = await call("GET", `/dev/messages?to=6281200000${shop.slice(2)}`);
    const otp = data.map(({ text }) => /Anda: (\d{6})/.exec(text)?.[1]).find(Boolean);
    if (otp) return (await call("POST", "/api/auth/verify-otp", null, { shop_code: shop, otp })).token;
    await wait(200);
  }
  throw new Error(`no code for ${shop}`);
};

const fail = (error) => {
  console.error(error.message);
  process.exit(1);
};
process.on("uncaughtException", fail);

const admin = (await call("POST", "/api/admin/login", null, { email: "super@pmo.demo", password: "demo-pmo-2025" })).token;
await Promise.all(
  shops.map(async (shop) => {
    const toko = await logIn(shop);
    const { data: parts } = await call("GET", "/api/products?in_stock=true&per_page=20", toko);
    for (let round = 0; !ending; round++) {
      await call("DELETE", "/api/cart/clear", toko);
      for (let line = 0; line < 3; line++) {
        const part = parts[(round + line) % parts.length];
        await call("POST", "/api/cart/add", toko, { product_id: part.id, qty: 1 + line });
      }
      const { data: cart } = await call("GET", "/api/cart", toko);
      const { data: order } = await call("POST", "/api/cart/checkout", toko, { expected_total: cart.grand_total });
      const { data: approved } = await call("PUT", `/api/admin/orders/${order.id}/approve`, admin);
      console.log(new Date().toISOString(), order.order_number, approved.ref_so_number);
    }
  }),
);
