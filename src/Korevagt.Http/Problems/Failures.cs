using Korevagt.Store;
using Microsoft.AspNetCore.Diagnostics;

namespace Korevagt.Http.Problems;

/// <summary>What was thrown becomes an answer that tells nothing from inside.</summary>
internal sealed class Failures(ILogger<Failures> log) : IExceptionHandler
{
    private const int ClientLeft = 499;
    private const int RetryStoreAfterSeconds = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested
            && exception is OperationCanceledException or IOException and not StoreException)
        {
            httpContext.Response.StatusCode = ClientLeft;
            return true;
        }

        await ProblemOf(exception).ExecuteAsync(httpContext);
        return true;
    }

    private Problem ProblemOf(Exception exception)
    {
        switch (exception)
        {
            case StoreException away:
                log.LogError("{Message}", away.Message);
                return new Problem(ProblemTypes.StoreAway, retryAfter: RetryStoreAfterSeconds);
            case BadHttpRequestException bad:
                return new Problem(
                    ProblemTypes.OfStatus(bad.StatusCode), new($"Webserveren melder: {bad.Message}", bad.Message));
            case OperationCanceledException:
                return new Problem(ProblemTypes.TookTooLong, retryAfter: RetryStoreAfterSeconds);
            default:
                log.LogError(exception, "a defect");
                return new Problem(ProblemTypes.Internal);
        }
    }
}
