using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace Korevagt.Http.Requests;

/// <summary>A parameter that the operation does not have is a fault: a misspelt filter would show everything.</summary>
internal static class QueryFilter
{
    /// <summary>Makes the filter of one operation, which knows its parameters.</summary>
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        IReadOnlyDictionary<string, int>? known = null;
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
                .. query.Keys.Where(name => !known.ContainsKey(name)).Order(StringComparer.Ordinal)
                    .Select(name => new InputFault(
                        null, name, new("er ikke en parameter, der kendes her", "is no parameter known here"),
                        known.Count == 0 ? new("ingen", "none") : InputTexts.OneOf(known.Keys.Order(StringComparer.Ordinal)))),
                .. query.Where(
                    said => known.TryGetValue(said.Key, out var longest) && said.Value.Any(text => text?.Length > longest))
                    .Select(said => new InputFault(
                        null, said.Key, new("er for lang", "is too long"),
                        new($"op til {known[said.Key]} tegn", $"up to {known[said.Key]} characters"))),
                // No name has U+0000 in it, and databases refuse to look for it.
                .. query.Where(said => said.Value.Any(text => text?.Contains('\0') == true))
                .Select(said => new InputFault(
                    null, said.Key, new("har tegnet U+0000 i sig", "has the character U+0000 in it"),
                    new("en tekst uden det", "a text without it"))),
                .. ranges.Where(range => query[range.Key].Any(text => !IsWithin(text, range.Value)))
                    .Select(range => new InputFault(
                        null, range.Key, InputTexts.OutOfRange,
                        new(
                            FormattableString.Invariant($"et tal fra {range.Value.Minimum} til {range.Value.Maximum}"),
                            FormattableString.Invariant($"a number from {range.Value.Minimum} to {range.Value.Maximum}")))),
            ];
            return faults.Count == 0
                ? next(context)
                : ValueTask.FromResult<object?>(new Problem(ProblemTypes.Input, errors: faults));
        };
    }

    // The range that the document shows is the one that holds.
    private static Dictionary<string, RangeAttribute> RangesOf(EndpointFilterFactoryContext factory) =>
        factory.MethodInfo.GetParameters()
        .Select(parameter => (parameter.Name, Range: parameter.GetCustomAttribute<RangeAttribute>()))
        .Where(parameter => parameter.Range is not null)
        .ToDictionary(parameter => parameter.Name!, parameter => parameter.Range!, StringComparer.Ordinal);

    // What is no number at all has been refused before.
    private static bool IsWithin(string? text, RangeAttribute range) =>
        !double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
        || (number >= Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture)
            && number <= Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture));

    /// <summary>The parameters of the query, and how long the text of each may be.</summary>
    private static Dictionary<string, int> Known(Endpoint endpoint)
    {
        var path = (endpoint as RouteEndpoint)?.RoutePattern.Parameters.Select(parameter => parameter.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var known = endpoint.Metadata.OfType<QueryParameter>().Where(parameter => !parameter.IsHeader)
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Longest, StringComparer.Ordinal);
        foreach (var parameter in endpoint.Metadata.OfType<IParameterBindingMetadata>()
            .Where(parameter => IsSimple(parameter) && !path.Contains(parameter.Name)))
        {
            var attributes = parameter.ParameterInfo.GetCustomAttributes(inherit: true);
            if (!attributes.OfType<IFromHeaderMetadata>().Any())
            {
                known[attributes.OfType<IFromQueryMetadata>().FirstOrDefault()?.Name ?? parameter.Name] =
                    attributes.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length ?? QueryParameter.UsualLongest;
            }
        }

        return known;
    }

    private static bool IsSimple(IParameterBindingMetadata parameter)
    {
        var type = parameter.ParameterInfo.ParameterType;
        return !parameter.HasBindAsync && (parameter.HasTryParse || type == typeof(string) || type == typeof(string[]));
    }
}
