using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Responses;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Korevagt.Http.Documentation;

/// <summary>What every operation has by convention: its parameters, its ways in, its problems and its examples.</summary>
internal static class OperationTransformer
{
    private const string ProblemSchema = "Problem";

    private static readonly ProblemType[] OfAll = [
        ProblemTypes.Malformed, ProblemTypes.Host, ProblemTypes.TooMany, ProblemTypes.Internal, ProblemTypes.StoreAway,
        ProblemTypes.TookTooLong];
    private static readonly ProblemType[] OfDoors = [
        ProblemTypes.Input, ProblemTypes.Unauthenticated, ProblemTypes.Forbidden, ProblemTypes.NotAcceptable];
    private static readonly ProblemType[] OfBodies = [
        ProblemTypes.Input, ProblemTypes.TooSlow, ProblemTypes.TooLarge, ProblemTypes.MediaType];

    public static async Task ApplyAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var document = context.Document!;
        if (document.Components?.Schemas?.ContainsKey(ProblemSchema) != true)
        {
            document.AddComponent(ProblemSchema, await context.GetOrCreateSchemaAsync(typeof(ProblemBody), null, cancellation));
        }

        AddParameters(operation, metadata);
        AddWayIn(operation, document, metadata);
        AddProblems(operation, document, ProblemsOf(operation, metadata, context.Description.HttpMethod));
        AddHeaders(operation, metadata);
        AddForms(operation);
        AddParts(operation, metadata);
        AddExamples(operation, metadata);
    }

    private static void AddParameters(OpenApiOperation operation, IList<object> metadata)
    {
        foreach (var parameter in metadata.OfType<QueryParameter>())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = parameter.IsHeader ? ParameterLocation.Header : ParameterLocation.Query,
                Description = parameter.Description,
                Required = parameter.IsRequired,
                Schema = ParameterLimits.SchemaOf(parameter),
            });
        }

        ParameterLimits.Complete(operation);
    }

    private static void AddWayIn(OpenApiOperation operation, OpenApiDocument document, IList<object> metadata)
    {
        if (metadata.OfType<PermissionRequirement>().FirstOrDefault() is not { } needed)
        {
            operation.Security = [];
            return;
        }

        var name = Permissions.NameOf(needed.Permission);
        var roles = Enum.GetValues<Role>().Where(role => Permissions.Of(role).Contains(needed.Permission))
            .Select(role => role.ToString().ToLowerInvariant());
        operation.Description =
            $"{operation.Description}\n\nNeeds `{name}`, which the roles {string.Join(", ", roles)} have.".Trim();
        operation.Security = [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(OpenApiConventions.Bearer, document)] = [] }];
        operation.AddExtension("x-permission", new JsonNodeExtension(JsonValue.Create(name)));
    }

    private static IEnumerable<ProblemType> ProblemsOf(OpenApiOperation operation, IList<object> metadata, string? method) =>
    [
        .. OfAll,
        .. metadata.OfType<PermissionRequirement>().Any() ? OfDoors : [],
        .. metadata.OfType<PermissionRequirement>().Any() && method is not "GET" ? [ProblemTypes.ForeignOrigin] : Array.Empty<ProblemType>(),
        .. metadata.OfType<IAcceptsMetadata>().Any() ? OfBodies : [],
        .. metadata.OfType<QueryParameter>().Any() ? [ProblemTypes.Input] : Array.Empty<ProblemType>(),
        .. operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path) == true
            ? [ProblemTypes.NotFound]
            : Array.Empty<ProblemType>(),
        .. metadata.OfType<AnswersWith>().Select(answer => answer.Type),
    ];

    private static void AddProblems(OpenApiOperation operation, OpenApiDocument document, IEnumerable<ProblemType> problems)
    {
        operation.Responses ??= [];
        foreach (var kinds in problems.Distinct().GroupBy(type => type.Status).OrderBy(group => group.Key))
        {
            var status = kinds.Key.ToString(CultureInfo.InvariantCulture);
            if (operation.Responses.TryGetValue(status, out var there) && there is OpenApiResponse { Content: { } shown })
            {
                shown.TryAdd(Problem.ContentType, Content(document));
                continue;
            }

            operation.Responses[status] = new OpenApiResponse
            {
                Description = string.Join(" ", kinds.Select(type => $"`{type.Uri}`: {type.Title.English}.")),
                Content = new Dictionary<string, OpenApiMediaType> { [Problem.ContentType] = Content(document) },
            };
        }
    }

    private static OpenApiMediaType Content(OpenApiDocument document) => new()
    {
        Schema = new OpenApiSchemaReference(ProblemSchema, document),
    };

    private static void AddHeaders(OpenApiOperation operation, IList<object> metadata)
    {
        foreach (var (status, response) in operation.Responses!)
        {
            (string Name, string Meaning)[] headers =
            [
                .. status is "201" or "202" ? [("Location", "Where it lives.")] : Array.Empty<(string, string)>(),
                .. status is "202" or "429" or "503" ? [("Retry-After", "Seconds to wait.")] : Array.Empty<(string, string)>(),
                .. status == "304" || (status == "200" && operation.Responses.ContainsKey("304"))
                    || (status is "200" or "201" && metadata.OfType<AnswersWithETag>().Any())
                    ? [("ETag", "The version of what is shown.")]
                    : Array.Empty<(string, string)>(),
            ];
            if (headers.Length > 0 && response is OpenApiResponse written)
            {
                written.Headers ??= new Dictionary<string, IOpenApiHeader>();
                foreach (var (name, meaning) in headers)
                {
                    written.Headers[name] = Header(meaning);
                }
            }
        }

        if (metadata.OfType<IdempotentOperation>().Any())
        {
            operation.Responses["303"] = new OpenApiResponse
            {
                Description = "The request had its effect earlier and its answer was lost: this is what it made.",
                Headers = new Dictionary<string, IOpenApiHeader> { ["Location"] = Header("Where it lives.") },
            };
        }
    }

    private static OpenApiHeader Header(string meaning) => new()
    {
        Description = meaning,
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    // The type of an operation's answer is that of its JSON: a table is text, and a workbook only bytes.
    private static void AddForms(OpenApiOperation operation)
    {
        foreach (var (type, media) in operation.Responses!.Values.SelectMany(
            response => response.Content ?? new Dictionary<string, OpenApiMediaType>()))
        {
            if (!type.EndsWith("json", StringComparison.Ordinal))
            {
                media.Schema = type.StartsWith("text/", StringComparison.Ordinal)
                    ? new OpenApiSchema { Type = JsonSchemaType.String }
                    : null;
            }
        }
    }

    private static void AddParts(OpenApiOperation operation, IList<object> metadata)
    {
        var parts = metadata.OfType<FormPart>().ToList();
        if (parts.Count > 0
            && operation.RequestBody?.Content?.TryGetValue(MediaTypeNames.Multipart.FormData, out var media) == true)
        {
            media.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = parts.ToDictionary(
                    part => part.Name,
                    IOpenApiSchema (part) => new OpenApiSchema { Type = JsonSchemaType.String, Description = part.Description },
                    StringComparer.Ordinal),
                Required = parts.Where(part => part.IsRequired).Select(part => part.Name).ToHashSet(StringComparer.Ordinal),
            };
        }
    }

    private static void AddExamples(OpenApiOperation operation, IList<object> metadata)
    {
        foreach (var example in metadata.OfType<Example>())
        {
            var contents = example.IsRequest
                ? [operation.RequestBody?.Content]
                : operation.Responses!.Where(response => response.Key.StartsWith('2')).Select(response => response.Value.Content);
            foreach (var media in contents.SelectMany(content => content ?? new Dictionary<string, OpenApiMediaType>()))
            {
                if (example.MediaType is { } type
                    ? media.Key == type
                    : media.Key.EndsWith("json", StringComparison.Ordinal) && media.Key != Problem.ContentType)
                {
                    media.Value.Example = JsonSerializer.SerializeToNode(example.Value, ServerJson.Options);
                }
            }
        }
    }
}
