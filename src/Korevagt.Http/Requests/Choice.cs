using System.Reflection;
using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace Korevagt.Http.Requests;

/// <summary>One of a few words in the query, by the name of the parameter.</summary>
/// <typeparam name="T">The words, as an enumeration.</typeparam>
public sealed class Choice<T> : IRequestPart, IEndpointParameterMetadataProvider
    where T : struct, Enum
{
    private Choice(T? value, Problem? problem) => (Value, Problem) = (value, problem);

    /// <summary>What was chosen; null where nothing was said.</summary>
    public T? Value { get; }

    /// <inheritdoc/>
    public Problem? Problem { get; }

    private static IEnumerable<string> Words => Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>Reads it.</summary>
    public static ValueTask<Choice<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var said = context.Request.Query[parameter.Name!];
        return ValueTask.FromResult<Choice<T>?>(said.Count == 0
            ? new Choice<T>(null, null)
            : said.Count == 1 && Words.Contains(said[0], StringComparer.Ordinal)
                ? new Choice<T>(Enum.Parse<T>(said[0]!, ignoreCase: true), null)
                : new Choice<T>(
                    null,
                    Problems.Problem.Parameter(
                        parameter.Name!, new("er ikke et af ordene", "is none of the words"), InputTexts.OneOf(Words))));
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new QueryParameter(parameter.Name!, false, $"One of: {string.Join(", ", Words)}.") { Words = [.. Words] });
}
