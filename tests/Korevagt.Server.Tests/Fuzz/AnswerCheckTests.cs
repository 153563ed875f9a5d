using System.Text;
using Korevagt.Server.Tests.Documentation;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>The fuzz finds what it is there to find.</summary>
public sealed class AnswerCheckTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Me = """{"id":"key:0","name":"anna","role":"reader","permissions":["read"]}""";
    private const string Trace = "0123456789abcdef0123456789abcdef";

    private static readonly FuzzCaller Reader = new("reader", Role.Reader, "Bearer x");

    [Theory]
    [InlineData("getMe", 200, "application/json", Me, null)]
    [InlineData("getMe", 200, "application/json", """{"id":"key:0","name":"anna"}""", "$: lacks permissions")]
    [InlineData(
        "getMe", 200, "application/json", """{"id":"key:0","name":"anna","permissions":[],"secret":1}""",
        "$: the schema does not name secret")]
    [InlineData("getMe", 200, "application/json", "{", "is no JSON")]
    [InlineData("getMe", 200, "text/html", "<!DOCTYPE html>", "200 as text/html is not declared")]
    [InlineData("getMe", 204, null, "", "204 is not declared")]
    [InlineData("getMe", 500, "application/problem+json", "{}", "500")]
    [InlineData("getMe", 502, null, "", "502")]
    [InlineData("getMe", 0, null, "closed", "0")]
    [InlineData(
        "getMe", 403, "application/problem+json",
        $$"""{"type":"/problems/forbidden","title":"t","status":403,"traceId":"{{Trace}}"}""", "closed to reader")]
    [InlineData(
        "getMe", 400, "application/problem+json",
        $$"""{"type":"/problems/input","title":"t","status":400,"traceId":"{{Trace}}"}""", null)]
    [InlineData(
        "getMe", 400, "application/problem+json", """{"type":"/problems/input","title":"t","status":400,"traceId":"1"}""",
        "has no trace id")]
    [InlineData(
        "getMe", 400, "application/problem+json",
        $$"""{"type":"/problems/other","title":"t","status":400,"traceId":"{{Trace}}"}""", "unknown kind")]
    [InlineData(
        "getMe", 400, "application/problem+json",
        $$"""{"type":"/problems/input","title":"t","status":404,"traceId":"{{Trace}}"}""", "another status")]
    [InlineData(
        "getMe",
        400,
        "application/problem+json",
        $$"""{"type":"/problems/input","title":"t","status":400,"traceId":"{{Trace}}","errors":[{"message":"m"}]}""",
        "neither at a pointer nor at a parameter")]
    [InlineData(
        "getMe", 429, "application/problem+json",
        $$"""{"type":"/problems/too-many","title":"t","status":429,"traceId":"{{Trace}}"}""", "429 without Retry-After")]
    [InlineData(
        "getMe", 503, "application/problem+json",
        $$"""{"type":"/problems/took-too-long","title":"t","status":503,"traceId":"{{Trace}}"}""", "over its time limit")]
    [InlineData("listKeys", 200, "application/json", """{"items":[]}""", "open to reader")]
    [InlineData("getScenario", 304, null, "", "304 without ETag")]
    public async Task AnAnswer_IsHeldAgainstTheDocument(
        string operation, int status, string? mediaType, string body, string? fault)
    {
        var document = await ApiDocument.OfAsync(shared.Server);
        var asked = document.Operations.Single(one => one.Id == operation);
        (string, string)[] headers = [
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", "no-store"),
            .. mediaType is null ? [] : (ReadOnlySpan<(string, string)>)[("Content-Type", mediaType)]];
        var faults = new AnswerCheck(document).Faults(
            new FuzzRequest(asked, Reader, asked.Method, asked.Path, [], null),
            new WireAnswer(status, headers, Encoding.UTF8.GetBytes(body), default));
        if (fault is null)
        {
            Assert.Equal([], faults);
        }
        else
        {
            Assert.Contains(faults, found => found.Contains(fault, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task ARequestAgainstTheDocument_MustNotSucceed()
    {
        var document = await ApiDocument.OfAsync(shared.Server);
        var asked = document.Operations.Single(one => one.Id == "getMe");
        var answer = new WireAnswer(
            200, [("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"), ("Content-Type", "application/json")],
            Encoding.UTF8.GetBytes(Me), default);
        var request = new FuzzRequest(asked, Reader, asked.Method, asked.Path, [], null);
        Assert.Empty(new AnswerCheck(document).Faults(request, answer));
        Assert.Equal(
            ["accepted though the body is no JSON"],
            new AnswerCheck(document).Faults(request with { Violation = "the body is no JSON" }, answer));
        Assert.Equal(
            ["lacks a header of security"],
            new AnswerCheck(document)
                .Faults(request, answer with { Headers = [.. answer.Headers.Where(header => header.Name != "Cache-Control")] }));
    }
}
