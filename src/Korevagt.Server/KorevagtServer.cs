using Korevagt.Http.Access;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Server.Documentation;
using Korevagt.Server.Hosting;
using Korevagt.Server.Jobs;
using Korevagt.Server.Pages;
using Korevagt.Server.Work;
using Korevagt.Settings;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Server;

/// <summary>The one place that wires the parts. No conditions here: the parts know what the settings mean for them.</summary>
public static class KorevagtServer
{
    /// <summary>Builds a server, not yet started.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="store">The store; it stays open for as long as the server lives and is closed by the caller.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="more">Further services: readiness checks, work that goes on beside the requests.</param>
    public static WebApplication Build(
        ServerSettings settings, RunStore store, IClock clock, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = typeof(KorevagtServer).Assembly.GetName().Name });
        builder.WebHost.UseKestrelOf(settings);
        var start = new StartNotice();
        builder.Logging.AddLogOf(settings, start);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(store);
        services.AddSingleton(clock);
        services.AddSingleton(TimeProvider.System);
        services.AddRouting();
        services.ConfigureHttpJsonOptions(options => ServerJson.Configured(options.SerializerOptions));
        services.AddProblems();
        services.AddAccess(settings);
        services.AddProxies(settings);
        services.AddRequestLimits(settings);
        services.AddSingleton<IdempotentRequests>();
        services.AddOperations(settings);
        services.AddDocumentation();
        services.AddWork(settings);
        more?.Invoke(services);

        var app = builder.Build();
        start.TellOf(app, settings);
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseProblems();
        app.UseMiddleware<HostCheck>();
        app.UseMiddleware<HeadRequests>();
        // The page's files are packed once, and not on their way out once more.
        app.UseWhen(context => !PlannersPage.IsAt(context.Request.Path), others => others.UseResponseCompression());
        app.UseDocumentationPage();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseMiddleware<BrowserSignIn>();
        app.UseMiddleware<LoginThrottle>();
        app.UseAuthentication();
        app.UseMiddleware<SameOrigin>();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseRequestDecompression();
        app.UseMiddleware<IdempotencyMiddleware>();
        app.MapOperations();
        app.MapMetrics(settings);
        app.MapDocumentation();
        app.MapJobsPage();
        app.MapPlannersPage();
        AllResources.MapAll(app.MapGroup(ApiPath.Root)
            .AddEndpointFilter(new AcceptFilter()).AddEndpointFilterFactory(QueryFilter.Create)
            .AddEndpointFilter(new RequestPartsFilter()));
        app.CheckOperations();
        return app;
    }
}
