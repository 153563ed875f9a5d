namespace Korevagt.Http.Problems;

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
        {
            var (http, status) = (context.HttpContext, context.HttpContext.Response.StatusCode);
            var problem = status == StatusCodes.Status415UnsupportedMediaType
                ? OtherTypes.Of(http)
                : new Problem(ProblemTypes.OfStatus(status));
            return problem.ExecuteAsync(http);
        });
    }
}
