using System.Net.Mime;
using System.Reflection;
using Korevagt.Domain.Texts;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Responses;
using Korevagt.Library.VisitLogs;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Http.Requests;

/// <summary>A visit log as the body of a request: alone as CSV, or as a part of a form beside its mapping and borders.</summary>
public sealed class LogBody : IRequestPart, IEndpointParameterMetadataProvider
{
    /// <summary>The part with the log.</summary>
    public const string LogPart = "log";

    /// <summary>The part with the log's names of things.</summary>
    public const string MappingPart = "mapping";

    /// <summary>The part with the borders of the areas.</summary>
    public const string BordersPart = "borders";

    private static readonly string[] Parts = [LogPart, MappingPart, BordersPart];

    private readonly LogFiles? files;

    private LogBody(LogFiles? files, Problem? problem) => (this.files, Problem) = (files, problem);

    /// <summary>The log, and what tells how to read it. The operation is not called where it is faulty.</summary>
    public LogFiles Files => files!;

    /// <inheritdoc/>
    public Problem? Problem { get; }

    /// <summary>Reads it.</summary>
    public static async ValueTask<LogBody?> BindAsync(HttpContext context)
    {
        _ = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type);
        var isForm = Is(type, MediaTypeNames.Multipart.FormData);
        if (!isForm && !Is(type, MediaTypes.Csv))
        {
            return new LogBody(
                null, OtherTypes.Of(context, new Text("text/csv eller multipart/form-data", "text/csv or multipart/form-data")));
        }

        var body = await RequestBytes.OfAsync(context);
        if (body.Problem is { } unreadable)
        {
            return new LogBody(null, unreadable);
        }

        return isForm ? Of(await FormParts.ReadAsync(body.Bytes, type!, Parts, context.RequestAborted)) : Of(body.Bytes);
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(
            new AcceptsMetadata([MediaTypes.Csv, MediaTypeNames.Multipart.FormData], typeof(string), isOptional: false));
        builder.Metadata.Add(new FormPart(LogPart, "The log, as `text/csv`.", true));
        builder.Metadata.Add(new FormPart(
            MappingPart,
            "The log's own names of columns, areas and urgencies, in JSON; without it, those of the product's own format.",
            false));
        builder.Metadata.Add(new FormPart(
            BordersPart,
            "GeoJSON polygons with the id of their area in the property `area`, for a log with coordinates; without it, areas "
            + "go by their middle and radius.",
            false));
    }

    private static bool Is(MediaTypeHeaderValue? type, string wanted) =>
        type is not null && type.MediaType.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static LogBody Of(ReadOnlyMemory<byte> log) =>
        log.IsEmpty
            ? new LogBody(null, new Problem(ProblemTypes.Input, new("Der er ingen log i indholdet.", "There is no log in the body.")))
            : new LogBody(new LogFiles(log), null);

    private static LogBody Of(FormParts form)
    {
        if (form.Problem is { } unreadable)
        {
            return new LogBody(null, unreadable);
        }

        var log = form.Find(LogPart);
        return log is { IsEmpty: false } there
            ? new LogBody(new LogFiles(there, form.Find(MappingPart), form.Find(BordersPart)), null)
            : new LogBody(
                null,
                FormParts.Faulty(
                    $"/{LogPart}",
                    log is null
                        ? new($"delen \"{LogPart}\" mangler", $"there is no part \"{LogPart}\"")
                        : new("er tom", "is empty"),
                    new("loggen som CSV", "the log, as CSV")));
    }
}
