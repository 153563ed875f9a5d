using System.Text;
using Korevagt.Domain.Texts;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Korevagt.Http.Problems;

/// <summary>What is told of a body whose type an operation does not take, whether the operation notices it or the routing before it.</summary>
internal static class OtherTypes
{
    private const int Longest = 100;

    /// <summary>The problem: the type that came, and the types that the operations of the path take.</summary>
    /// <param name="context">The request.</param>
    /// <param name="taken">The types that are taken, in words; null to look them up by path and method.</param>
    public static Problem Of(HttpContext context, Text? taken = null)
    {
        var said = context.Request.ContentType is { Length: > 0 } type
            ? new Text($"Content-Type er {Shown(type)}", $"The Content-Type is {Shown(type)}")
            : new Text("Der er ingen Content-Type", "There is no Content-Type");
        var types = taken ?? new Text(string.Join(" eller ", TakenBy(context)), string.Join(" or ", TakenBy(context)));
        return new Problem(
            ProblemTypes.MediaType,
            types.English.Length == 0
                ? new Text($"{said.Danish}.", $"{said.English}.")
                : new Text($"{said.Danish}; her tages imod {types.Danish}.", $"{said.English}; this takes {types.English}."));
    }

    /// <summary>What somebody has sent, as it may stand in an answer: not too long, and without control characters.</summary>
    public static string Shown(string text) =>
        new StringBuilder().Append([.. text.Take(Longest).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter)]).ToString();

    // The routing has put an endpoint of its own in the place of the one that does not take the type.
    private static IEnumerable<string> TakenBy(HttpContext context) => context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(context.Request.Method) == true
            && IsAt(endpoint.RoutePattern, context.Request.Path))
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? [])
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool IsAt(RoutePattern pattern, PathString path) =>
        new TemplateMatcher(new RouteTemplate(pattern), new RouteValueDictionary()).TryMatch(path, []);
}
