namespace Korevagt.Http.Requests;

/// <summary>Answers with what is wrong with a part of the request, before the operation is called.</summary>
internal sealed class RequestPartsFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is IRequestPart { Problem: { } problem })
            {
                return ValueTask.FromResult<object?>(problem);
            }
        }

        return next(context);
    }
}
