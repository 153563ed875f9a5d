import { expect, it } from "vitest";
import { routeOf } from "./route";

it("knows the page of each address", () => {
  expect(routeOf("/")).toEqual({ page: "plan" });
  expect(routeOf("/scenarier/")).toEqual({ page: "library" });
  expect(routeOf("/sammenlign")).toEqual({ page: "compare", id: null });
  expect(routeOf("/sammenlign/a%C3%A6")).toEqual({ page: "compare", id: "aæ" });
  expect(routeOf("/vaelg")).toEqual({ page: "choose", id: null });
  expect(routeOf("/vaelg/12")).toEqual({ page: "choose", id: 12 });
  expect(routeOf("/vaelg/tolv")).toEqual({ page: "unknown" });
  expect(routeOf("/koersler/7")).toEqual({ page: "batches", id: 7 });
  expect(routeOf("/naetter")).toEqual({ page: "nights", night: null, name: null });
  expect(routeOf("/naetter/2026-11-22T02%3A30/nat")).toEqual({ page: "nights", night: "2026-11-22T02:30", name: "nat" });
  expect(routeOf("/naetter/2026-11-22")).toEqual({ page: "nights", night: "2026-11-22", name: null });
  expect(routeOf("/log-ind")).toEqual({ page: "signIn" });
  expect(routeOf("/log-ind/konto")).toEqual({ page: "unknown" });
  expect(routeOf("/docs")).toEqual({ page: "unknown" });
});
