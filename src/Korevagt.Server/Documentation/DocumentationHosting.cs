using Korevagt.Batches.Optimising;
using Korevagt.Domain.Texts;
using Korevagt.Http.Documentation;
using Korevagt.Http.Problems;
using Korevagt.Http.Responses;
using Korevagt.Library.VisitLogs;
using Korevagt.Previews.Nights;

namespace Korevagt.Server.Documentation;

/// <summary>The document of the interface, the page to try it on, and the explanations of problems.</summary>
internal static class DocumentationHosting
{
    /// <summary>Where the page is.</summary>
    public const string PagePath = "/docs";

    /// <summary>Where the document is.</summary>
    public const string DocumentPath = "/openapi/v1.json";

    /// <summary>What the page may load: what we serve; its styles stand in it.</summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static void AddDocumentation(this IServiceCollection services)
    {
        // Here and not in the room of the conventions: what the document says of a type is its comment, which is found from here alone.
        services.AddOpenApi(InterfaceDocument.Name, options => OpenApiConventions.Apply(
            options,
            [
                typeof(DocumentationHosting).Assembly, typeof(ImportedLogSummary).Assembly, typeof(ToldPlan).Assembly,
                typeof(ReplayedNight).Assembly,
            ]));
        services.AddSingleton<InterfaceDocument>();
    }

    // Asks only about its own paths: it matches each with regular expressions, and there are many other requests.
    public static void UseDocumentationPage(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(PagePath, StringComparison.OrdinalIgnoreCase),
        docs => docs.UseSwaggerUI(options =>
        {
            options.RoutePrefix = PagePath[1..];
            options.SwaggerEndpoint(DocumentPath, "Korevagt");
            options.DocumentTitle = "Korevagt API";

            // So that other pages can link to a group of operations.
            options.EnableDeepLinking();
        }));

    public static void MapDocumentation(this WebApplication app)
    {
        app.MapGet(DocumentPath, ShowAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/problems/{slug}", Explain).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, InterfaceDocument document)
    {
        var (bytes, version) = await document.ReadAsync();
        context.Response.SetVersion(version);
        return context.Request.Has(version)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(bytes, MediaTypes.Json);
    }

    private static IResult Explain(string slug, HttpRequest request) => ProblemTypes.All.FirstOrDefault(type => type.Slug == slug) is { } found
        ? TypedResults.Text(Explanation(found).In(ReaderLanguage.Of(request)))
        : new Problem(ProblemTypes.NotFound);

    private static Text Explanation(ProblemType type) => new(
        $"{type.Status} {type.Title.Danish}\n\n{type.Meaning.Danish}\n", $"{type.Status} {type.Title.English}\n\n{type.Meaning.English}\n");
}
