using Microsoft.Net.Http.Headers;

namespace Korevagt.Http.Responses;

/// <summary>Chooses the form of an answer by the Accept header (RFC 9110, 12.5.1).</summary>
public static class Negotiation
{
    /// <summary>The form that the caller likes best; of equals the first.</summary>
    /// <param name="request">The request; without an Accept header everything is liked.</param>
    /// <param name="offers">The forms there are, our favourite first.</param>
    /// <returns>The form, or null where the caller takes none of them.</returns>
    public static string? Choose(HttpRequest request, params IReadOnlyList<string> offers)
    {
        var header = request.Headers.Accept;
        if (header.Count == 0 || !MediaTypeHeaderValue.TryParseList([.. header.OfType<string>()], out var accepted)
            || accepted.Count == 0)
        {
            return offers[0];
        }

        var (best, liking) = ((string?)null, 0.0);
        foreach (var offer in offers)
        {
            if (LikingOf(offer, accepted) is var quality && quality > liking)
            {
                (best, liking) = (offer, quality);
            }
        }

        return best;
    }

    // The most specific range that the offer falls into says how much it is liked.
    private static double LikingOf(string offer, IList<MediaTypeHeaderValue> accepted)
    {
        var type = MediaTypeHeaderValue.Parse(offer);
        var range = accepted.Where(range => type.IsSubsetOf(WithoutParameters(range)))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2).FirstOrDefault();
        return range is null ? 0 : range.Quality ?? 1;
    }

    // charset=utf-8 or version=1 beside a type does not make it another.
    private static MediaTypeHeaderValue WithoutParameters(MediaTypeHeaderValue range) => new(range.MediaType);
}
