using System.Net;
using System.Text.Json;
using Korevagt.Http.Problems;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Documentation;

public sealed class DocumentTests
{
    private static readonly Uri Document = new("/openapi/v1.json", UriKind.Relative);

    [Fact]
    public async Task TheDocument_IsOpenApi31_AndEveryOperationHasAName_ASummary_AndItsProblems()
    {
        await using var server = await TestServer.StartAsync();
        using var nobody = server.Client();
        var document = await (await nobody.GetAsync(Document)).JsonAsync();
        Assert.StartsWith("3.1.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = Operation.In(document);
        Assert.NotEmpty(operations);
        Assert.Equal(operations.Count, operations.Select(operation => operation.Id).Distinct().Count());
        Assert.All(operations, operation =>
        {
            Assert.NotEmpty(operation.Json.GetProperty("summary").GetString()!);
            Assert.Contains(operation.Statuses, status => status.StartsWith('2'));
            Assert.Superset(new HashSet<string> { "400", "429", "500", "503" }, operation.Statuses.ToHashSet());
        });
        Assert.All(operations.Where(operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal)), operation =>
        {
            // Whoever may ask without showing anything is neither unknown nor refused.
            HashSet<string> always = operation.Permission is null ? ["406"] : ["401", "403", "406"];
            Assert.Superset(always, operation.Statuses.ToHashSet());
        });
    }

    [Fact]
    public async Task EveryReferenceInTheDocument_LeadsSomewhere()
    {
        await using var server = await TestServer.StartAsync();
        using var nobody = server.Client();
        var document = await (await nobody.GetAsync(Document)).JsonAsync();
        var references = References(document).Distinct().ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(
            document.TryGetProperty("components", out var components)
            && components.GetProperty("schemas").TryGetProperty(reference["#/components/schemas/".Length..], out _), reference));
    }

    [Fact]
    public async Task TheDocument_IsNotSentAgainToWhoHasIt()
    {
        await using var server = await TestServer.StartAsync();
        using var nobody = server.Client();
        using var first = await nobody.GetAsync(Document);
        nobody.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await nobody.GetAsync(Document)).StatusCode);
    }

    [Fact]
    public async Task EveryRole_MayDoWhatTheTableSays_AndNothingElse()
    {
        await using var server = await TestServer.StartAsync([("Limits:FailedLoginsPerMinute", "1000")]);
        using var nobody = server.Client();
        using var stranger = server.Client(KeyText.Make().Reveal());
        var all = Operation.In(await (await nobody.GetAsync(Document)).JsonAsync())
            .Where(operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal)).ToList();

        // Who signs in has shown nothing yet.
        Assert.Equal(["GET /api/v1/session", "POST /api/v1/session"], all.Where(operation => operation.Permission is null).Select(operation => $"{operation.Method} {operation.Path}"));
        var operations = all.Where(operation => operation.Permission is not null).ToList();
        foreach (var operation in operations)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.SendAsync(operation.Request())).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendAsync(operation.Request())).StatusCode);
        }

        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await server.ClientAsync(role);
            foreach (var operation in operations)
            {
                using var answer = await client.SendAsync(operation.Request());
                var may = Permissions.Of(role).Contains(Permissions.Named(operation.Permission!)!.Value);
                Assert.True(
                    may == (answer.StatusCode != HttpStatusCode.Forbidden), $"{role} and {operation.Id}: {answer.StatusCode}");
                Assert.True((int)answer.StatusCode < 500, $"{role} and {operation.Id}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task EveryPermission_IsEnoughForItsOperations_AndNoOtherIs()
    {
        await using var server = await TestServer.StartAsync();
        using var nobody = server.Client();
        var operations = Operation.In(await (await nobody.GetAsync(Document)).JsonAsync())
            .Where(operation => operation.Permission is not null).ToList();
        foreach (var permission in Permissions.All)
        {
            var role = Permissions.Of(Role.Operator).Contains(permission) ? Role.Operator : Role.Tender;
            using var client = await server.ClientAsync(role, permission);
            foreach (var operation in operations)
            {
                using var answer = await client.SendAsync(operation.Request());
                Assert.True(
                    (Permissions.NameOf(permission) == operation.Permission) == (answer.StatusCode != HttpStatusCode.Forbidden),
                    $"{permission} and {operation.Id}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task ThePageToTryItOn_LoadsNothingFromElsewhere()
    {
        await using var server = await TestServer.StartAsync();
        using var nobody = server.Client();
        using var page = await nobody.GetAsync(new Uri("/docs/index.html", UriKind.Relative));
        var text = await page.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("http://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]*src=)", text);
        Assert.Contains(
            "script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.OK, (await nobody.GetAsync(new Uri("/docs/swagger-ui-bundle.js", UriKind.Relative))).StatusCode);
        Assert.Contains(
            "/openapi/v1.json",
            await nobody.GetStringAsync(new Uri("/docs/index.js", UriKind.Relative)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryTypeOfProblem_IsExplained()
    {
        await using var server = await TestServer.StartAsync();
        using var nobody = server.Client();
        foreach (var type in ProblemTypes.All)
        {
            var text = await nobody.GetStringAsync(new Uri(type.Uri, UriKind.Relative));
            Assert.Contains(type.Meaning.English, text, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> References(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member =>
            member.Name == "$ref" && member.Value.ValueKind == JsonValueKind.String
                ? [member.Value.GetString()!]
                : References(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
