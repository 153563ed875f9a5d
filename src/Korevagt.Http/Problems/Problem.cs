using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Http.Responses;
using Korevagt.Reports.Texts;

namespace Korevagt.Http.Problems;

/// <summary>A fault as an answer: problem details (RFC 9457).</summary>
/// <param name="type">Its kind.</param>
/// <param name="detail">What happened here, for people; no secrets, nothing from inside.</param>
/// <param name="errors">The faults of the input.</param>
/// <param name="retryAfter">Seconds to wait before trying again.</param>
public sealed class Problem(
    ProblemType type, Text? detail = null, IReadOnlyList<InputFault>? errors = null, int? retryAfter = null)
    : IResult, IStatusCodeHttpResult
{
    /// <summary>The media type of the answer.</summary>
    public const string ContentType = "application/problem+json";

    /// <summary>Its kind.</summary>
    public ProblemType Type => type;

    /// <inheritdoc/>
    public int? StatusCode => type.Status;

    /// <summary>Faults of a body, as the rooms below report them.</summary>
    public static Problem Input(IReadOnlyList<Fault> faults) => new(
        ProblemTypes.Input,
        errors: [
            .. faults.Select(fault => new InputFault(JsonPointer.OfPath(fault.Place), null, fault.Message, fault.Expected))]);

    /// <summary>A fault of a parameter.</summary>
    public static Problem Parameter(string name, Text message, Text expected) =>
        new(ProblemTypes.Input, errors: [new InputFault(null, name, message, expected)]);

    /// <summary>What is named by the path is not there.</summary>
    public static Problem NotFound(Text what) => new(ProblemTypes.NotFound, what);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = type.Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        if (retryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            var language = ReaderLanguage.Of(httpContext.Request);
            response.Headers.ContentLanguage = ReportTexts.LanguageTag.In(language);
            var body = new ProblemBody(
                type.Uri, type.Title.In(language), type.Status, detail?.In(language), TraceOf(httpContext),
                errors?.Select(fault => InputFaultBody.Of(fault, language)).ToList());
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body, ServerJson.Options);
            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }

    /// <summary>The id under which the log knows a request.</summary>
    public static string TraceOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
