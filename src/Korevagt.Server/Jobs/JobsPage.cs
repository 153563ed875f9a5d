using System.Data.Common;
using Hangfire;
using Hangfire.Common;
using Hangfire.Dashboard;
using Korevagt.Batches;
using Korevagt.Batches.Jobs;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Server.Documentation;
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
        app.MapGet(Path + "/{**path}", show).RequirePermission(Permission.ReadJobs).WithMetadata(BrowserSignIn.Mark)
            .ExcludeFromDescription();
        app.MapPost(Path + "/stats", show).RequirePermission(Permission.ReadJobs).WithMetadata(BrowserSignIn.Mark)
            .ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext context)
    {
        var batches = context.RequestServices.GetRequiredService<BatchSystem>();
        try
        {
            var tickets = await batches.Engine.TicketsAsync(context.RequestAborted);
            var page = new AspNetCoreDashboardMiddleware(
                _ => Task.CompletedTask, tickets, Options, DashboardRoutes.Routes, finalizeWhenNotFound: true);
            await page.Invoke(context);
        }
        catch (Exception away) when (away is EngineUnavailableException or DbException or TimeoutException)
        {
            var said = away is EngineUnavailableException engine ? engine.Reason : away.Message;
            throw new StoreException(StoreFaultTexts.Away(batches.Store.Location, said), isPassing: true, away);
        }
    }

    private static string NameOf(DashboardContext context, Job job) =>
        HangfireEngine.AskedBy(job) is { } askedBy ? $"Regner · spurgt af {askedBy}" : job.ToString();
}
