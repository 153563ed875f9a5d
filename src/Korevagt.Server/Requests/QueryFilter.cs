using Korevagt.Server.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace Korevagt.Server.Requests;

/// <summary>A parameter that the operation does not have is a fault: a misspelt filter would show everything.</summary>
internal static class QueryFilter
{
    /// <summary>Makes the filter of one operation, which knows its parameters.</summary>
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        HashSet<string>? known = null;
        return context =>
        {
            var query = context.HttpContext.Request.Query;
            if (query.Count == 0)
            {
                return next(context);
            }

            known ??= Known(context.HttpContext.GetEndpoint()!);
            List<InputFault> faults =
            [
                .. query.Keys.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal)
                    .Select(name => new InputFault(null, name, "is no parameter known here", known.Count == 0 ? "none" : $"one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}")),
            ];
            return faults.Count == 0 ? next(context) : ValueTask.FromResult<object?>(new Problem(ProblemTypes.Input, errors: faults));
        };
    }

    private static HashSet<string> Known(Endpoint endpoint)
    {
        var path = (endpoint as RouteEndpoint)?.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        return
        [
            .. endpoint.Metadata.OfType<QueryParameter>().Where(parameter => !parameter.IsHeader).Select(parameter => parameter.Name),
            .. endpoint.Metadata.OfType<IParameterBindingMetadata>()
                .Where(parameter => IsSimple(parameter) && !path.Contains(parameter.Name)
                    && !parameter.ParameterInfo.GetCustomAttributes(inherit: true).Any(attribute => attribute is IFromHeaderMetadata))
                .Select(parameter => parameter.ParameterInfo.GetCustomAttributes(inherit: true).OfType<IFromQueryMetadata>().FirstOrDefault()?.Name ?? parameter.Name),
        ];
    }

    private static bool IsSimple(IParameterBindingMetadata parameter)
    {
        var type = parameter.ParameterInfo.ParameterType;
        return !parameter.HasBindAsync && (parameter.HasTryParse || type == typeof(string) || type == typeof(string[]));
    }
}
