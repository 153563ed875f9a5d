using System.Net.Mime;
using System.Reflection;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Http.Problems;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Http.Requests;

/// <summary>A body in JSON, read as strictly as a file.</summary>
/// <typeparam name="T">Its type; attributes state the limits of each property.</typeparam>
public sealed class JsonBody<T> : IRequestPart, IEndpointParameterMetadataProvider
    where T : class
{
    private const string Name = "body";

    private readonly Outcome<T>? outcome;
    private readonly Problem? problem;

    private JsonBody(Outcome<T>? outcome, Problem? problem) => (this.outcome, this.problem) = (outcome, problem);

    /// <summary>What was sent. The operation is not called where it is faulty.</summary>
    public T Value => outcome!.Value;

    /// <inheritdoc/>
    public Problem? Problem => problem ?? (outcome!.Succeeded ? null : Problems.Problem.Input(outcome.Faults));

    /// <summary>Reads it.</summary>
    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context)
    {
        if (!IsJson(context.Request.ContentType))
        {
            return new JsonBody<T>(null, OtherTypes.Of(context, new Text("application/json i UTF-8", "application/json in UTF-8")));
        }

        var body = await RequestBytes.OfAsync(context);
        return body.Problem is not null
            ? new JsonBody<T>(null, body.Problem)
            : new JsonBody<T>(RequestBody.Read<T>(Name, body.Bytes.Span), null);
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([MediaTypeNames.Application.Json], typeof(T), isOptional: false));

    // Also application/merge-patch+json and the like, and no charset but UTF-8.
    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
