using Korevagt.Http.Responses;
using Microsoft.AspNetCore.Http;

namespace Korevagt.Http.Tests.Responses;

public sealed class NegotiationTests
{
    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/*, application/json;q=0.5", "text/csv")]
    [InlineData("text/csv;q=0.1, application/json", "application/json")]
    [InlineData("text/*, text/csv;q=0, application/json;q=0.1", "application/json")]
    [InlineData("text/csv; charset=utf-8", "text/csv")]
    [InlineData("image/png", null)]
    public void TheFormThatIsLikedBest_IsTaken_TheMostSpecificRangeFirst(string? accept, string? taken)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Accept = accept;
        Assert.Equal(taken, Negotiation.Choose(request, "application/json", "text/csv"));
    }
}
