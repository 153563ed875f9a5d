using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Korevagt.Server.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace Korevagt.Server.Requests;

/// <summary>A parameter that the operation does not have is a fault: a misspelt filter would show everything.</summary>
internal static class QueryFilter
{
    /// <summary>Characters of the longest text, where a parameter does not say otherwise; no item has a longer id, and no filter needs more.</summary>
    public const int LongestText = 500;

    /// <summary>Makes the filter of one operation, which knows its parameters.</summary>
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        HashSet<string>? known = null;
        var ranges = RangesOf(factory);
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
                .. query.Where(said => known.Contains(said.Key) && said.Value.Any(text => text?.Length > LongestText))
                    .Select(said => new InputFault(null, said.Key, "is too long", FormattableString.Invariant($"up to {LongestText} characters"))),
                .. ranges.Where(range => query[range.Key].Any(text => !IsWithin(text, range.Value)))
                    .Select(range => new InputFault(null, range.Key, "is out of range", FormattableString.Invariant($"a number from {range.Value.Minimum} to {range.Value.Maximum}"))),
            ];
            return faults.Count == 0 ? next(context) : ValueTask.FromResult<object?>(new Problem(ProblemTypes.Input, errors: faults));
        };
    }

    // The range that the document shows is the one that holds.
    private static Dictionary<string, RangeAttribute> RangesOf(EndpointFilterFactoryContext factory) => factory.MethodInfo.GetParameters()
        .Select(parameter => (parameter.Name, Range: parameter.GetCustomAttribute<RangeAttribute>()))
        .Where(parameter => parameter.Range is not null).ToDictionary(parameter => parameter.Name!, parameter => parameter.Range!, StringComparer.Ordinal);

    // What is no number at all has been refused before.
    private static bool IsWithin(string? text, RangeAttribute range) =>
        !double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
        || (number >= Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture) && number <= Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture));

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
