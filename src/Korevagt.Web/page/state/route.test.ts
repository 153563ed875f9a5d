import { expect, it } from "vitest";
import { routeOf } from "./route";

it("knows the page of each address", () => {
  expect(routeOf("/")).toEqual({ page: "plan" });
  expect(routeOf("/scenarier/")).toEqual({ page: "library" });
  expect(routeOf("/sammenlign")).toEqual({ page: "compare", id: null });
  expect(routeOf("/sammenlign/a%C3%A6")).toEqual({ page: "compare", id: "aæ" });
  expect(routeOf("/log-ind")).toEqual({ page: "signIn" });
  expect(routeOf("/docs")).toEqual({ page: "unknown" });
});
