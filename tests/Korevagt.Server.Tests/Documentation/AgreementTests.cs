using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Korevagt.Server.Tests.Documentation;

/// <summary>The document of the interface and the running server agree, and the document says enough to use it by.</summary>
public sealed partial class AgreementTests(SharedServer shared) : IClassFixture<SharedServer>
{
    // The document itself, and the explanations of problems that it points to.
    // The document itself, and pages for people.
    private static readonly string[] Undocumented =
        ["GET /", "GET /scenarier", "GET /log-ind", "GET /log-ind/konto", "GET /log-ind/svar", "GET /sammenlign", "GET /sammenlign/{id}", "GET /vaelg", "GET /vaelg/{id}", "GET /koersler", "GET /besoeg", "GET /udbud", "GET /udbud/{id}", "GET /koersler/{id}",
         "GET /naetter", "GET /naetter/{id}", "GET /naetter/{night}/{name}", "GET /nat", "GET /noegler", "GET /app/{**path}", "GET /metrics", "GET /openapi/v1.json", "GET /problems/{slug}", "GET /hangfire/{**path}", "POST /hangfire/stats"];

    // What nobody can write down as an example: a workbook, a page.
    private static readonly string[] WithoutExample = [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/html"];

    [Fact]
    public async Task EveryRouteOfTheServer_IsInTheDocument_AndTheOtherWayRound()
    {
        var document = await ApiDocument.OfAsync(shared.Server);
        var routes = from endpoint in shared.Server.App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
                     from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
                     select $"{method} /{Constraint().Replace(endpoint.RoutePattern.RawText!.Trim('/'), "")}";
        Assert.Equal(
            routes.Order(StringComparer.Ordinal),
            document.Operations.Select(operation => $"{operation.Method} {operation.Path}").Concat(Undocumented)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryExample_IsValid_AndNoneIsMissing()
    {
        var document = await ApiDocument.OfAsync(shared.Server);
        var check = new SchemaCheck(document.At, isClosed: true);
        var faults = new List<string>();
        foreach (var operation in document.Operations)
        {
            var answers = operation.Answers.Where(answer => answer.Key is >= 200 and < 300).SelectMany(answer => answer.Value);
            foreach (var media in operation.Bodies.Concat(answers))
            {
                if (media.Example.ValueKind != JsonValueKind.Undefined)
                {
                    faults.AddRange(
                        check.Faults(media.Schema, media.Example).Select(fault => $"{operation.Id}, {media.Type}: {fault}"));
                }
                else if (!WithoutExample.Contains(media.Type))
                {
                    faults.Add($"{operation.Id}, {media.Type}: there is no example");
                }
            }
        }

        Assert.Equal([], faults);
    }

    [Fact]
    public async Task EveryParameter_HasAType_ALimit_AndAMeaning()
    {
        var document = await ApiDocument.OfAsync(shared.Server);
        var faults = from operation in document.Operations
                     from parameter in operation.Parameters
                     let schema = document.Resolved(parameter.Schema)
                     where !IsLimited(schema) || (parameter.In == "path" && !parameter.IsRequired)
                     select $"{operation.Id}, {parameter.Name}: {schema}";
        Assert.Equal([], faults);
    }

    [Fact]
    public async Task EveryOperation_DeclaresTheProblemsThatItsKindHas()
    {
        var document = await ApiDocument.OfAsync(shared.Server);
        foreach (var operation in document.Operations)
        {
            int[] expected =
            [
                400, 429, 500, 503, .. operation.Permission is null ? [] : (int[])[401, 403, 406],
                .. operation.Bodies.Count == 0 ? [] : (int[])[408, 413, 415],
                .. operation.Path.Contains('{', StringComparison.Ordinal) ? [404] : (int[])[],
                .. operation.Parameters.Any(parameter => parameter.Name == "Idempotency-Key") ? [303, 409, 422] : (int[])[],
                .. operation.Parameters.Any(parameter => parameter.Name == "If-Match") ? [412, 428] : (int[])[],
            ];
            Assert.Equal([], expected.Except(operation.Answers.Keys).Select(status => $"{operation.Id} without {status}"));
            Assert.All(
                operation.Answers.Where(answer => answer.Key >= 400),
                answer => Assert.Contains(answer.Value, media => media.Type == "application/problem+json"));
            Assert.All(
                operation.Answers.Keys.Where(status => status is 201 or 202),
                status => Assert.Contains("Location", operation.HeadersOf(status)));
            Assert.All(
                operation.Answers.Keys.Where(status => status is 202 or 429 or 503),
                status => Assert.Contains("Retry-After", operation.HeadersOf(status)));
            Assert.All(
                operation.Answers.Keys.Where(status => status is 304),
                status => Assert.Contains("ETag", operation.HeadersOf(status)));
        }
    }

    [Fact]
    public async Task EverySchema_HasOnlyKeywordsThatAreChecked()
    {
        // Any value will do: what is asked for is whether each keyword is understood.
        var document = await ApiDocument.OfAsync(shared.Server);
        var check = new SchemaCheck(document.At);
        using var nothing = JsonDocument.Parse("{}");
        Assert.All(Schemas(document.Root.GetProperty("components").GetProperty("schemas")), schema =>
            Assert.DoesNotContain(
                check.Faults(schema, nothing.RootElement),
                fault => fault.Contains("is not known to this check", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TheServerHoldsToTheLimitsOfParameters_ThatTheDocumentStates()
    {
        var document = await ApiDocument.OfAsync(shared.Server);
        using var operators = await shared.Server.ClientAsync(Role.Operator);
        using var team = await shared.Server.ClientAsync(Role.Tender);
        foreach (var operation in document.Operations.Where(operation => operation.Method == "GET"))
        {
            var client = operation.Permission?.StartsWith("tenders:", StringComparison.Ordinal) == true ? team : operators;
            foreach (var (parameter, beyond) in operation.Parameters.Where(parameter => parameter.In == "query")
                .SelectMany(parameter => Beyond(document.Resolved(parameter.Schema)).Select(text => (parameter, text))))
            {
                var path = Placeholder().Replace(operation.Path, "1");
                using var answer = await client.GetAsync(new Uri($"{path}?{parameter.Name}={beyond}", UriKind.Relative));
                Assert.True(
                    answer.StatusCode == HttpStatusCode.BadRequest,
                    $"{operation.Id} with {parameter.Name}={beyond}: {answer.StatusCode}");
            }
        }
    }

    private static IEnumerable<string> Beyond(JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out _))
        {
            yield return "none-of-them";
        }

        if (schema.TryGetProperty("maxLength", out var longest))
        {
            yield return new string('a', longest.GetInt32() + 1);
        }

        if (schema.TryGetProperty("minimum", out var least) && schema.TryGetProperty("maximum", out var most))
        {
            yield return FormattableString.Invariant($"{least.GetDecimal() - 1}");
            yield return FormattableString.Invariant($"{most.GetDecimal() + 1}");
        }
    }

    private static bool IsLimited(JsonElement schema) =>
        schema.TryGetProperty("enum", out _) || (schema.TryGetProperty("type", out var type) && type.GetString() switch
        {
            "boolean" => true,
            "string" => schema.TryGetProperty("maxLength", out _),
            "integer" or "number" => schema.TryGetProperty("minimum", out _) && schema.TryGetProperty("maximum", out _),
            _ => false,
        });

    // All schemas within others too.
    private static IEnumerable<JsonElement> Schemas(JsonElement named) =>
        named.EnumerateObject().SelectMany(member => Within(member.Value));

    private static IEnumerable<JsonElement> Within(JsonElement schema)
    {
        yield return schema;
        IEnumerable<JsonElement> parts =
        [
            .. schema.TryGetProperty("properties", out var properties) ? Schemas(properties) : [],
            .. schema.TryGetProperty("items", out var items) ? Within(items) : [],
            .. schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object
                ? Within(others)
                : [],
            .. new[] { "oneOf", "anyOf", "allOf" }.SelectMany(
                keyword => schema.TryGetProperty(keyword, out var choices) ? choices.EnumerateArray().SelectMany(Within) : []),
        ];
        foreach (var part in parts)
        {
            yield return part;
        }
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@":[a-z]+(?=\})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Constraint();
}
