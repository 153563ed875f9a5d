using Korevagt.Http.Access;
using Korevagt.Http.Problems;
using Korevagt.Web;

namespace Korevagt.Server.Pages;

/// <summary>
/// The planners' page: one document for all its addresses, and its scripts, styles and pictures. Nothing of it is secret; what it
/// shows it asks for like any other program.
/// </summary>
internal static class PlannersPage
{
    /// <summary>Where its files are.</summary>
    public const string Files = "/app";

    /// <summary>
    /// What the page may do: run and load what this server serves, and nothing that stands in the document itself.
    /// </summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    // No file below /app has an empty name.
    private const string Document = "";

    private const string Always = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    // Each is the same document, which shows what its address says.
    private static readonly string[] Addresses = ["/", "/scenarier", "/sammenlign", "/vaelg", "/koersler", "/naetter", "/besoeg", "/udbud", "/nat", "/noegler", "/log-ind"];

    // What stands below these says which one is shown.
    private static readonly string[] Rooms = ["/sammenlign", "/vaelg", "/koersler", "/naetter", "/udbud"];

    /// <summary>Packs all its files, before a browser asks for them.</summary>
    public static void MakeReady(PackedFiles packed)
    {
        packed.MakeReady(Document, PageFiles.Index);
        foreach (var path in PageFiles.Paths)
        {
            packed.MakeReady(path, PageFiles.Find(path)!);
        }
    }

    /// <summary>Whether a path is one of the page's.</summary>
    public static bool IsAt(PathString path) =>
        Addresses.Contains(path.Value, StringComparer.Ordinal) || path.StartsWithSegments(Files, StringComparison.Ordinal)
        || Rooms.Any(room => path.StartsWithSegments(room, StringComparison.Ordinal));

    /// <summary>Adds its addresses.</summary>
    public static void MapPlannersPage(this WebApplication app)
    {
        var packed = app.Services.GetRequiredService<PackedFiles>();
        foreach (var address in Addresses.Concat(Rooms.Select(room => room + "/{id}")).Append("/naetter/{night}/{name}"))
        {
            app.MapGet(address, (HttpContext context) => packed.Of(context, Document, PageFiles.Index, AskAgain)).AllowAnonymous().ExcludeFromDescription();
        }

        app.MapGet(IssuerSignIn.Start, (HttpContext context, IssuerSignIn issuer) => issuer.BeginAsync(context)).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(IssuerSignIn.Back, (HttpContext context, IssuerSignIn issuer) => issuer.EndAsync(context)).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(Files + "/{**path}", (string? path, HttpContext context) =>
            PageFiles.Find(path ?? "") is { } file
                ? packed.Of(context, path ?? "", file, file.IsImmutable ? Always : AskAgain)
                : new Problem(ProblemTypes.NotFound)).AllowAnonymous().ExcludeFromDescription();
    }
}
