using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Korevagt.Library.VisitLogs;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Korevagt.Server.Tests.Resources;

/// <summary>Logs in somebody else's words, sent as a form, and logs that are erased.</summary>
[Collection(SharedServerTests.Name)]
public sealed class ImportTests(SharedServer server)
{
    private const string Imports = "/demand/imports?plan=midtjylland-2016&name=besoeg.csv";

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "logs.md"));
    private static readonly byte[] Log = Encoding.Latin1.GetBytes(Example("log.csv"));
    private static readonly byte[] Mapping = Encoding.UTF8.GetBytes(Example("mapping.json"));

    [Fact]
    public async Task TheExampleOfTheDocumentation_IsReadThroughItsMapping()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var taken = await PostAsync(planner, ("log", Log), ("mapping", Mapping));
        var waiting = await taken.IsAsync(HttpStatusCode.Accepted);
        Assert.Equal((Documents.HashOf(Log), Documents.HashOf(Mapping)), (waiting.Text("logHash"), waiting.Text("mappingHash")));
        var import = await planner.UntilStateAsync(taken.Headers.Location!.ToString(), "done");
        Assert.Equal(2, import.GetProperty("log").GetProperty("accepted").GetInt64());
        Assert.Equal("2016-12-24", import.GetProperty("log").Text("from"));
        Assert.Equal(0, import.GetProperty("faults").GetArrayLength());
    }

    [Fact]
    public async Task ADemand_IsFittedThroughTheMappingOfItsImport()
    {
        var foreign = GeneratedLog.OfAYear.Replace("ordered,", "Bestilt,", StringComparison.Ordinal);
        using var planner = await server.ClientAsync(Role.Planner);
        using var taken = await PostAsync(
            planner, ("log", Encoding.UTF8.GetBytes(foreign)),
            ("mapping",
                """{ "format": "korevagt-log-mapping/1", "columns": { "ordered": { "column": "Bestilt" } } }"""u8.ToArray()));
        var at = taken.Headers.Location!.ToString();
        await planner.UntilStateAsync(at, "done");
        using var asked = await FitAsync(planner, at, "log-i-egne-ord");
        var fit = await planner.UntilStateAsync(asked.Headers.Location!.ToString(), "done");
        Assert.True(fit.GetProperty("demand").GetProperty("visits").GetInt64() > 48_000);
        Assert.Equal(NumberOf(at), fit.GetProperty("import").GetInt64());
    }

    [Fact]
    public async Task ALogWithCoordinates_IsReadByBorders()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        var areas = (await planner.GetJsonAsync("/demand?plan=midtjylland-2016&by=area")).GetProperty("groups").EnumerateArray()
            .Select(group => group.Text("group")).ToList();

        // Squares side by side, far from where the areas are: only by the borders is the visit anywhere.
        var borders = JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "FeatureCollection",
            features = areas.Select((area, x) => new
            {
                type = "Feature",
                properties = new { area },
                geometry = new
                {
                    type = "Polygon",
                    coordinates = new[] { new[] { new[] { x, 0 }, new[] { x + 1, 0 }, new[] { x + 1, 1 }, new[] { x, 1 },
                        new[] { x, 0 } } }
                },
            }),
        });
        var log = "ordered,lat,lon,urgency\n2016-12-24 23:30,0.5,1.5,akut\n"u8.ToArray();
        using var within = await PostAsync(planner, ("borders", borders), ("log", log));
        var import = await planner.UntilStateAsync(within.Headers.Location!.ToString(), "done");
        Assert.Equal(1, import.GetProperty("log").GetProperty("accepted").GetInt64());
        Assert.Equal(Documents.HashOf(borders), import.Text("bordersHash"));
        using var without = await PostAsync(planner, ("log", log));
        await planner.UntilStateAsync(without.Headers.Location!.ToString(), "refused");
    }

    [Fact]
    public async Task FaultsOfMappingAndBorders_AreListedUnderTheirNames()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        var faulty = Encoding.UTF8.GetBytes(Example("mapping.json").Replace("\"skive\"", "\"skiwe\"", StringComparison.Ordinal));
        using var taken = await PostAsync(planner, ("log", Log), ("mapping", faulty), ("borders", "[]"u8.ToArray()));
        var refused = await planner.UntilStateAsync(taken.Headers.Location!.ToString(), "refused");
        var faults = refused.GetProperty("faults").EnumerateArray().ToList();
        Assert.Equal(["mapping.json", "borders.json"], faults.Select(fault => fault.Text("file")));
        Assert.Equal("/areaWords/0/id", faults[0].Text("pointer"));
        Assert.Contains("there is no area \"skiwe\"", faults[0].GetProperty("message").Text("en"), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string> FaultyForms => new()
    {
        { Part("mapping", "{}") + End, "/log", "there is no part \"log\"", "the log, as CSV" },
        { Part("log", "") + End, "/log", "is empty", "the log, as CSV" },
        { Part("log", "a") + Part("kort", "x") + End, "", "there is a part \"kort\"", "one of: log, mapping, borders" },
        { Part("Log", "a") + End, "", "there is a part \"Log\"", "one of: log, mapping, borders" },
        { Part("log", "a") + Part("log", "b") + End, "/log", "is there twice", "each part once" },
        { "--xyz\r\nContent-Disposition: form-data\r\n\r\na\r\n" + End, "", "a part has no name",
            "form-data; name= with one of: log, mapping, borders" },
        { "--xyz\r\nContent-Type: text/csv\r\n\r\na\r\n" + End, "", "a part has no name", "log" },
        { Part("log", "a"), "", "ends before its last boundary", "boundaries" },
        { "", "", "ends before its last boundary", "boundaries" },
        { "not a form", "", "ends before its last boundary", "boundaries" },
        { $"--xyz\r\nX-Long: {new string('x', 5_000)}\r\n\r\na\r\n{End}", "", "too long headers", "4096 bytes" },
        { $"--xyz\r\n{string.Concat(Enumerable.Range(0, 20).Select(i => $"X-{i}: x\r\n"))}\r\na\r\n{End}", "", "too long headers",
            "8 headers" },
    };

    [Theory, MemberData(nameof(FaultyForms))]
    public async Task AFormThatIsNotAsItShouldBe_IsToldByItsPart(string form, string pointer, string message, string expected)
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var refused = await SendAsync(planner, form, "multipart/form-data; boundary=xyz");
        var error = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0];
        Assert.Equal(pointer, error.Text("pointer"));
        Assert.Contains(message, error.Text("message"), StringComparison.Ordinal);
        Assert.Contains(expected, error.Text("expected"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/form-data; boundary=12345678901234567890123456789012345678901234567890123456789012345678901")]
    public async Task AFormWithoutAProperBoundary_IsToldSo(string type)
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var refused = await SendAsync(planner, "x", type);
        var error = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0];
        Assert.Equal("Content-Type", error.Text("parameter"));
        Assert.Contains("boundary", error.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFormBeyondTheLimitOfLogs_IsRefused()
    {
        var key = await server.Server.KeyAsync(Role.Planner);
        var answer = await Raw.SendAsync(
            server.Server.Address,
            $"POST {Calls.Api}{Imports} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nContent-Type: "
            + $"multipart/form-data; boundary=xyz\r\nContent-Length: {(128 * 1024 * 1024) + 1}\r\n\r\n{Part("mapping", "{}")}");
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("/problems/too-large", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFormThatIsCompressedAndSentTwice_IsOneImport()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(
                $"before\r\n{Part("log", "ordered,area,urgency\r\n2016-12-24 23:30,skive,akut")}{End}after"));
        }

        var first = await SendAsync();
        Assert.Equal(first, await SendAsync());
        var import = await planner.UntilStateAsync(first, "done");
        Assert.Equal(Documents.HashOf("ordered,area,urgency\r\n2016-12-24 23:30,skive,akut"u8), import.Text("logHash"));

        async Task<string> SendAsync()
        {
            using var content = new ByteArrayContent(packed.ToArray());
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=\"xyz\"");
            content.Headers.ContentEncoding.Add("gzip");
            using var request = new HttpRequestMessage(HttpMethod.Post, Calls.At(Imports)) { Content = content };
            request.Headers.Add("Idempotency-Key", "packed-form");
            using var taken = await planner.SendAsync(request);
            await taken.IsAsync(HttpStatusCode.Accepted);
            return taken.Headers.Location!.ToString();
        }
    }

    [Fact]
    public async Task AnErasedLog_IsGone_ItsCountsStay_AndNothingIsFittedToItAnyMore()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var operators = await server.ClientAsync(Role.Operator);
        byte[] log = [.. Log, .. Encoding.Latin1.GetBytes("26-12-2016 01:00;9999;A;;\n")];
        using var taken = await PostAsync(planner, "&mostRejected=0.5", ("log", log), ("mapping", Mapping));
        var at = taken.Headers.Location!.ToString();
        var import = await planner.UntilStateAsync(at, "done");
        Assert.Equal(1, import.GetProperty("faults").GetArrayLength());

        using var reader = await server.ClientAsync(Role.Reader);
        using var forbidden = await reader.DeleteAsync(Calls.At(at));
        await forbidden.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, Calls.At(at))
            {
                Headers = { { "Idempotency-Key", $"erase {at}" } },
            };
            using var erased = await planner.SendAsync(request);
            Assert.Equal(
                (HttpStatusCode.NoContent, i == 1), (erased.StatusCode, erased.Headers.Contains("Idempotency-Replayed")));
        }

        using var again = await planner.DeleteAsync(Calls.At(at));
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        Assert.Null(await server.Server.Store.Documents.FindAsync(Documents.HashOf(log)));
        var left = await planner.GetJsonAsync(at);
        Assert.Equal(
            ("done", 2, 1),
            (left.Text("state"), left.GetProperty("log").GetProperty("accepted").GetInt32(), left.GetProperty("log")
                .GetProperty("rejected").GetInt32()));
        Assert.Equal(0, left.GetProperty("faults").GetArrayLength());
        Assert.True(left.TryGetProperty("erasedAt", out _));
        using var fit = await FitAsync(planner, at, "to-nothing");
        Assert.Contains(
            "is erased", (await fit.ProblemAsync(HttpStatusCode.Conflict, "conflict")).Text("detail"), StringComparison.Ordinal);
        var audit = await operators.GetJsonAsync($"/audit?subject={at["/api/v1/".Length..]}");
        Assert.Equal(
            ["demand.erase", "demand.import"], audit.GetProperty("items").EnumerateArray().Select(entry => entry.Text("action")));
        using var unknown = await planner.DeleteAsync(Calls.At("/demand/imports/987654321"));
        await unknown.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task ALogThatIsNotReadYet_IsCancelledAndErased()
    {
        await using var idle = await TestServer.StartAsync();
        using var planner = await idle.ClientAsync(Role.Planner);
        using var taken = await PostAsync(planner, ("log", Log), ("mapping", Mapping));
        var at = taken.Headers.Location!.ToString();
        using var erased = await planner.DeleteAsync(Calls.At(at));
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        var left = await planner.GetJsonAsync(at);
        Assert.Equal(("cancelled", 0), (left.Text("state"), left.GetProperty("attempts").GetInt32()));
        Assert.Null(await idle.Store.Documents.FindAsync(Documents.HashOf(Log)));
    }

    [Fact]
    public async Task AFitThatIsNotBegun_IsCancelled_AndItsLogCanThenBeErased()
    {
        await using var idle = await TestServer.StartAsync();
        using var planner = await idle.ClientAsync(Role.Planner);
        using var taken = await PostAsync(planner, ("log", Log), ("mapping", Mapping));
        var at = taken.Headers.Location!.ToString();
        var jobs = idle.App.Services.GetRequiredService<DemandJobs>();
        await jobs.ClaimAsync("worker", default);
        await jobs.FinishAsync("worker", NumberOf(at), null, [], isDone: true, default);
        using var asked = await FitAsync(planner, at, "unwanted");
        var fit = asked.Headers.Location!.ToString();
        using var early = await planner.DeleteAsync(Calls.At(at));
        Assert.Contains(
            "cancel the fit first", (await early.ProblemAsync(HttpStatusCode.Conflict, "conflict")).Text("detail"), StringComparison.Ordinal);

        using var cancelled = await planner.DeleteAsync(Calls.At(fit));
        Assert.Equal("cancelled", (await cancelled.IsAsync(HttpStatusCode.OK)).Text("state"));
        Assert.Equal("cancelled", (await planner.GetJsonAsync(fit)).Text("state"));
        using var erased = await planner.DeleteAsync(Calls.At(at));
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        using var unknown = await planner.DeleteAsync(Calls.At("/demand/fits/987654321"));
        await unknown.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task AFormSentAgain_IsTheSameRequest_WhateverItsBoundaryFileNamesAndOrder()
    {
        await using var idle = await TestServer.StartAsync();
        using var planner = await idle.ClientAsync(Role.Planner);
        using var first = await SendAsync(planner, FormOf("one", ("log", "log.csv", "ordered\n"), ("mapping", "m.json", "{}")), "one");
        await first.IsAsync(HttpStatusCode.Accepted);
        foreach (var (boundary, parts) in new (string, (string, string, string)[])[]
        {
            ("other", [("log", "log.csv", "ordered\n"), ("mapping", "m.json", "{}")]),
            ("third", [("log", "besoeg.csv", "ordered\n"), ("mapping", "kort.json", "{}")]),
            ("turned", [("mapping", "m.json", "{}"), ("log", "log.csv", "ordered\n")]),
        })
        {
            using var again = await SendAsync(planner, FormOf(boundary, parts), boundary);
            await again.IsAsync(HttpStatusCode.Accepted);
            Assert.Equal(("true", first.Headers.Location), (again.Headers.GetValues("Idempotency-Replayed").Single(), again.Headers.Location));
        }

        foreach (var (boundary, parts) in new (string, (string, string, string)[])[]
        {
            ("one", [("log", "log.csv", "ordered\n1\n"), ("mapping", "m.json", "{}")]),
            ("one", [("log", "log.csv", "ordered\n"), ("mapping", "m.json", "{ }")]),
            ("one", [("log", "log.csv", "ordered\n"), ("borders", "m.json", "{}")]),
            ("one", [("log", "log.csv", "ordered\n")]),
            ("one", [("log", "log.csv", "{}"), ("mapping", "m.json", "ordered\n")]),
        })
        {
            using var another = await SendAsync(planner, FormOf(boundary, parts), boundary);
            await another.ProblemAsync(HttpStatusCode.UnprocessableEntity, "request-reused");
        }

        Assert.Equal(1, (await planner.GetJsonAsync("/demand/imports")).GetProperty("items").GetArrayLength());

        static string FormOf(string boundary, params (string Name, string File, string Content)[] parts) => string.Concat(
            parts.Select(part =>
                $"--{boundary}\r\nContent-Disposition: form-data; name=\"{part.Name}\"; filename=\"{part.File}\"\r\n\r\n{part.Content}\r\n"))
            + $"--{boundary}--\r\n";

        static async Task<HttpResponseMessage> SendAsync(HttpClient client, string form, string boundary)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Calls.At(Imports)) { Content = new StringContent(form) };
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
            request.Headers.Add("Idempotency-Key", "form");
            return await client.SendAsync(request);
        }
    }

    private const string End = "--xyz--\r\n";

    private static string Part(string name, string content) =>
        $"--xyz\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{content}\r\n";

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, params (string Name, byte[] Content)[] parts) =>
        PostAsync(client, "", parts);

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient client, string query, params (string Name, byte[] Content)[] parts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in parts)
        {
            form.Add(new ByteArrayContent(content), name, $"{name}.file");
        }

        return await client.PostAsync(Calls.At(Imports + query), form);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string body, string type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await client.PostAsync(Calls.At(Imports), content);
    }

    private static Task<HttpResponseMessage> FitAsync(HttpClient client, string import, string id) =>
        client.PostAsJsonAsync(Calls.At("/demand/fits"), new { import = NumberOf(import), id });

    private static long NumberOf(string at) => long.Parse(at[(at.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);

    /// <summary>The text of an example of the page on logs, which stands between fences behind its name.</summary>
    private static string Example(string name)
    {
        var parts = Page[Page.IndexOf($"<!-- file: {name} -->", StringComparison.Ordinal)..].Split("```");
        return parts[1][(parts[1].IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }
}
