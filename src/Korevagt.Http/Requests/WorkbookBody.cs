using System.Reflection;
using Korevagt.Domain.Texts;
using Korevagt.Http.Problems;
using Korevagt.Http.Responses;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Http.Requests;

/// <summary>A body that is a workbook of Excel, as it is: whoever uses it tells its faults.</summary>
public sealed class WorkbookBody : IRequestPart, IEndpointParameterMetadataProvider
{
    private WorkbookBody(ReadOnlyMemory<byte> bytes, Problem? problem) => (Bytes, Problem) = (bytes, problem);

    /// <summary>The workbook.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <inheritdoc/>
    public Problem? Problem { get; }

    /// <summary>Reads it.</summary>
    public static async ValueTask<WorkbookBody?> BindAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypes.Xlsx, StringComparison.OrdinalIgnoreCase))
        {
            return new WorkbookBody(default, OtherTypes.Of(context, Text.Same(MediaTypes.Xlsx)));
        }

        var body = await RequestBytes.OfAsync(context);
        return new WorkbookBody(body.Bytes, body.Problem);
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([MediaTypes.Xlsx], typeof(byte[]), isOptional: false));
}
