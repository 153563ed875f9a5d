using System.Data.Common;
using Hangfire;
using Hangfire.Common;
using Hangfire.Dashboard;
using Korevagt.Batches;
using Korevagt.Batches.Jobs;
using Korevagt.Server.Access;
using Korevagt.Server.Documentation;
using Korevagt.Server.Resources;
using Korevagt.Store;
using Korevagt.Store.Access;

namespace Korevagt.Server.Jobs;

/// <summary>
/// What goes on in the job engine, for operators: Hangfire's dashboard, to look at only. Nothing there would have the effect
/// that its buttons name, since tickets know nothing of what is computed; batches are steered by their own operations.
/// </summary>
internal static class JobsPage
{
    /// <summary>Where it is.</summary>
    public const string Path = "/hangfire";

    /// <summary>
    /// What the page may load: what we serve. Of its styles those that stand in it are refused, which does it no harm.
    /// </summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static readonly DashboardOptions Options = new()
    {
        // Its link back leads to the operations of batches.
        AppPath = DocumentationHosting.PagePath + "/index.html#/Batches",
        DashboardTitle = "Korevagt",
        DisplayNameFunc = NameOf,
        DisplayStorageConnectionString = false,
        IsReadOnlyFunc = _ => true,

        // Who may come in was asked at the door, like everywhere here.
        Authorization = [],
        IgnoreAntiforgeryToken = true,
    };

    /// <summary>
    /// Adds the page. Besides looking it takes the question for its figures, which it asks again and again; no command.
    /// </summary>
    public static void MapJobsPage(this WebApplication app)
    {
        var shown = ((IEndpointRouteBuilder)app).CreateApplicationBuilder().UsePathBase(Path);
        shown.Run(ShowAsync);
        var show = shown.Build();
        app.MapGet(Path + "/{**path}", show).Needs(Permission.ReadJobs).WithMetadata(BrowserSignIn.Mark).ExcludeFromDescription();
        app.MapPost(Path + "/stats", show).Needs(Permission.ReadJobs).WithMetadata(BrowserSignIn.Mark).ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext context)
    {
        try
        {
            var engine = context.RequestServices.GetRequiredService<BatchSystem>().Engine;
            var tickets = await engine.TicketsAsync(context.RequestAborted).ConfigureAwait(false);
            var page = new AspNetCoreDashboardMiddleware(
                _ => Task.CompletedTask, tickets, Options, DashboardRoutes.Routes, finalizeWhenNotFound: true);
            await page.Invoke(context).ConfigureAwait(false);
        }
        catch (Exception away) when (away is EngineUnavailableException or DbException or TimeoutException)
        {
            throw new StoreException(away.Message, isPassing: true, away);
        }
    }

    private static string NameOf(DashboardContext context, Job job) =>
        HangfireEngine.AskedBy(job) is { } askedBy ? $"Regner · spurgt af {askedBy}" : job.ToString();
}
