using System.Net.Mime;
using System.Reflection;
using System.Text.Json.Nodes;
using Korevagt.Domain.Texts;
using Korevagt.Http.Problems;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Http.Requests;

/// <summary>A body that is a file of one of the product's formats, as it is: whoever uses it tells its faults.</summary>
public sealed class FileBody : IRequestPart, IEndpointParameterMetadataProvider
{
    private FileBody(ReadOnlyMemory<byte> bytes, Problem? problem) => (Bytes, Problem) = (bytes, problem);

    /// <summary>The file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <inheritdoc/>
    public Problem? Problem { get; }

    /// <summary>Reads it.</summary>
    public static async ValueTask<FileBody?> BindAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
        {
            return new FileBody(default, OtherTypes.Of(context, Text.Same(MediaTypeNames.Application.Json)));
        }

        var body = await RequestBytes.OfAsync(context);
        return new FileBody(body.Bytes, body.Problem);
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([MediaTypeNames.Application.Json], typeof(JsonObject), isOptional: false));
}
