namespace Korevagt.Server.Problems;

/// <summary>Brings problem details to every fault, also those of the framework.</summary>
internal static class ProblemHosting
{
    public static void AddProblems(this IServiceCollection services)
    {
        services.AddExceptionHandler<Failures>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => new Problem(ProblemTypes.Internal).ExecuteAsync(context),
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePages(context =>
            new Problem(ProblemTypes.OfStatus(context.HttpContext.Response.StatusCode)).ExecuteAsync(context.HttpContext));
    }
}
