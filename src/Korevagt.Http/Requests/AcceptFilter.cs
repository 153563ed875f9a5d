using Korevagt.Domain.Texts;
using Korevagt.Http.Problems;
using Korevagt.Http.Responses;
using Microsoft.AspNetCore.Http.Metadata;

namespace Korevagt.Http.Requests;

/// <summary>Answers 406 where the caller takes none of the forms that the operation says it gives.</summary>
internal sealed class AcceptFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Headers.Accept.Count == 0)
        {
            return next(context);
        }

        List<string> offers =
        [
            .. http.GetEndpoint()!.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
                .Where(answer => answer.StatusCode is >= 200 and < 300).SelectMany(answer => answer.ContentTypes),
        ];
        return offers.Count == 0 || Negotiation.Choose(http.Request, offers) is not null
            ? next(context)
            : ValueTask.FromResult<object?>(new Problem(ProblemTypes.NotAcceptable, Offers(string.Join(", ", offers))));
    }

    private static Text Offers(string types) => new($"Der findes: {types}.", $"There is: {types}.");
}
