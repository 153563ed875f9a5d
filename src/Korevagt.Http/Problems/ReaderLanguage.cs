using Korevagt.Domain.Texts;

namespace Korevagt.Http.Problems;

/// <summary>In which language whoever asks reads: Danish, unless the request says English.</summary>
internal static class ReaderLanguage
{
    private const string Danish = "da";
    private const string English = "en";

    /// <summary>
    /// The language of <c>?lang=</c>, else the one of Danish and English that <c>Accept-Language</c> (RFC 9110, 12.5.4) wants
    /// more, else Danish.
    /// </summary>
    public static Language Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Query["lang"].ToString() switch
        {
            English => Language.En,
            Danish => Language.Da,
            _ => Weight(request, English) > Weight(request, Danish) ? Language.En : Language.Da,
        };
    }

    private static double Weight(HttpRequest request, string language) => request.GetTypedHeaders().AcceptLanguage
        .Where(wanted => wanted.Value.Equals(language, StringComparison.OrdinalIgnoreCase)
            || wanted.Value.StartsWith($"{language}-", StringComparison.OrdinalIgnoreCase))
        .Select(wanted => wanted.Quality ?? 1)
        .DefaultIfEmpty(0)
        .Max();
}
