using Korevagt.Library;
using Korevagt.Store;
using Korevagt.Tests.Stores;

namespace Korevagt.Library.Tests;

public sealed class ComparisonTableTests
{
    [Fact]
    public async Task AComparisonThatIsThereAlready_IsWhatANewRequestForItHasMade()
    {
        await using var stored = await AccessStore.OpenAsync(null);
        var (comparisons, requests) = (new ComparisonTable(stored.Store), new IdempotentRequests(stored.Store));
        var first = await requests.BeginAsync("anna", "first", "hash");
        var made = await comparisons.AddAsync("To nætter", ["a", "b"], new Author("anna", "Anna", Claim: first.Claim));
        var second = await requests.BeginAsync("anna", "second", "hash");
        var again = await comparisons.AddAsync("Andet navn", ["a", "b"], new Author("anna", "Anna", Claim: second.Claim));
        Assert.Equal((made.Id, "To nætter"), (again.Id, again.Name));
        Assert.True(second.Claim!.IsMarked);

        // Its answer was lost: the next attempt is pointed to what is there.
        stored.Clock.Advance(IdempotentRequests.Kept - NodaTime.Duration.FromMinutes(1));
        var next = await requests.BeginAsync("anna", "second", "hash");
        Assert.Equal((RequestStartState.Happened, $"comparisons/{made.Id}"), (next.State, next.Reference));
    }
}
