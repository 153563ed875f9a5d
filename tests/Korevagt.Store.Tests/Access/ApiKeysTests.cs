using Korevagt.Store.Access;
using Korevagt.Tests.Postgres;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Store.Tests.Access;

public sealed class ApiKeysTests
{
    [Fact]
    public Task AKeyLivesFromItsMakingToItsRevocation_OnSqlite() => AKeyLivesFromItsMakingToItsRevocation(null);

    [PostgresFact]
    public async Task AKeyLivesFromItsMakingToItsRevocation_OnPostgres() => await AKeyLivesFromItsMakingToItsRevocation(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public Task TheFirstKey_IsMadeOnce_HoweverManyStartAtOnce_OnSqlite() => TheFirstKey_IsMadeOnce_HoweverManyStartAtOnce(null);

    [PostgresFact]
    public async Task TheFirstKey_IsMadeOnce_HoweverManyStartAtOnce_OnPostgres() =>
        await TheFirstKey_IsMadeOnce_HoweverManyStartAtOnce(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public async Task TheSecret_IsNowhereInTheStore()
    {
        await using var stored = await AccessStore.OpenAsync(null);
        var made = await new ApiKeys(stored.Store).CreateAsync(new NewApiKey("x", Role.Reader, null, null), Author.Program);
        await stored.Store.VacuumAsync();
        var secret = made.Text[^64..];
        var file = await File.ReadAllBytesAsync(stored.Store.Location.ToString());
        Assert.False(file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(secret)) >= 0);
        Assert.False(file.AsSpan().IndexOf(Convert.FromHexString(secret)) >= 0);
        Assert.True(file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(made.Key.Id)) >= 0);
    }

    [Fact]
    public async Task ARevocationElsewhere_IsKnownHereAfterTwoSeconds()
    {
        await using var stored = await AccessStore.OpenAsync(null);
        var (here, elsewhere) = (new ApiKeys(stored.Store), new ApiKeys(stored.Store));
        var made = await here.CreateAsync(new NewApiKey("x", Role.Reader, null, null), Author.Program);
        Assert.NotNull((await here.CheckAsync(made.Text)).Key);
        await elsewhere.RevokeAsync(made.Key.Id, Author.Program);
        stored.Clock.Advance(ApiKeys.Memory);
        Assert.Equal(KeyRefusal.Revoked, (await here.CheckAsync(made.Text)).Refusal);
    }

    [Fact]
    public void AKeyAsText_ShowsItsPublicPartOnly()
    {
        var key = KeyText.Make();
        Assert.Equal(KeyText.Prefix + key.Id, key.ToString());
        Assert.Equal(key.Hash, KeyText.Read(key.Reveal())!.Hash);
        Assert.Null(KeyText.Read(key.Reveal().ToUpperInvariant()));
        Assert.Null(KeyText.Read(key.Reveal() + "0"));
    }

    [Fact]
    public void ARole_IsNarrowedByScopes_AndNeverWidened() => Assert.All(Enum.GetValues<Role>(), role => Assert.All(Permissions.All, permission =>
        Assert.Equal(Permissions.Of(role).Contains(permission) ? 1 : 0, Permissions.Of(role, [permission]).Count)));

    [Fact]
    public void APlanner_MayWhatAReaderMay_AndAnOperatorEverythingButTenders()
    {
        Assert.ProperSubset(Permissions.Of(Role.Planner).ToHashSet(), Permissions.Of(Role.Reader).ToHashSet());
        Assert.Equal(
            Permissions.All.Where(permission => !Permissions.NameOf(permission).StartsWith("tenders:", StringComparison.Ordinal)).ToHashSet(),
            Permissions.Of(Role.Operator).ToHashSet());
        Assert.All(Permissions.All, permission => Assert.Equal(permission, Permissions.Named(Permissions.NameOf(permission))));
    }

    private static async Task AKeyLivesFromItsMakingToItsRevocation(string? postgres)
    {
        await using var stored = await AccessStore.OpenAsync(postgres);
        var keys = new ApiKeys(stored.Store);
        var made = await keys.CreateAsync(new NewApiKey("export", Role.Planner, [Permission.Read], Duration.FromDays(2)), Author.Program);
        var (key, _) = await keys.CheckAsync(made.Text);
        Assert.Equal([Permission.Read], key!.Permissions);
        Assert.Equal(KeyRefusal.Unknown, (await keys.CheckAsync(KeyText.Make().Reveal())).Refusal);
        Assert.Equal(KeyRefusal.Unknown, (await keys.CheckAsync(KeyText.Make(made.Key.Id).Reveal())).Refusal);
        Assert.True(await keys.HasMadeOnesAsync());
        await keys.StoreUsesAsync();
        Assert.NotNull((await new ApiKeys(stored.Store).FindAsync(key.Id))!.UsedAt);
        var revoked = await keys.RevokeAsync(key.Id, Author.Program);
        Assert.NotNull(revoked!.RevokedAt);
        Assert.Equal(revoked.RevokedAt, (await keys.RevokeAsync(key.Id, Author.Program))!.RevokedAt);
        Assert.Equal(KeyRefusal.Revoked, (await keys.CheckAsync(made.Text)).Refusal);
        Assert.False(await keys.HasMadeOnesAsync());
        Assert.Equal(["key.revoke", "key.create"], (await new AuditLog(stored.Store).BeforeAsync(null, $"keys/{key.Id}", 10)).Select(entry => entry.Action));
        Assert.Null(await keys.RevokeAsync("unknown", Author.Program));
    }

    private static async Task TheFirstKey_IsMadeOnce_HoweverManyStartAtOnce(string? postgres)
    {
        await using var stored = await AccessStore.OpenAsync(postgres);
        var made = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => new ApiKeys(stored.Store).CreateFirstAsync())));
        var first = Assert.Single(made, key => key is not null)!;
        await new ApiKeys(stored.Store).RevokeAsync(first.Key.Id, Author.Program);
        Assert.Null(await new ApiKeys(stored.Store).CreateFirstAsync());
    }
}
