using System.Reflection;
using Korevagt.Server.Problems;
using Korevagt.Server.Responses;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Server.Requests;

/// <summary>A visit log as the body of a request.</summary>
public sealed class LogBody : IRequestPart, IEndpointParameterMetadataProvider
{
    private LogBody(ReadOnlyMemory<byte> bytes, Problem? problem) => (Bytes, Problem) = (bytes, problem);

    /// <summary>The log.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <inheritdoc/>
    public Problem? Problem { get; }

    /// <summary>Reads it.</summary>
    public static async ValueTask<LogBody?> BindAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypes.Csv, StringComparison.OrdinalIgnoreCase))
        {
            return new LogBody(default, new Problem(ProblemTypes.MediaType, "The Content-Type is not text/csv."));
        }

        var body = await RequestBytes.OfAsync(context).ConfigureAwait(false);
        return new LogBody(body.Bytes, body.Problem ?? (body.Bytes.IsEmpty ? new Problem(ProblemTypes.Input, "There is no log in the body.") : null));
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([MediaTypes.Csv], typeof(string), isOptional: false));
}
