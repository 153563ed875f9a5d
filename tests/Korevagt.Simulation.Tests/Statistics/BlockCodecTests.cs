using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Faults;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Statistics;

public sealed class BlockCodecTests
{
    private const int HashBegins = 4;
    private const int BodyBegins = 20;

    private static readonly byte[] Block = BlockCodec.Encode(new RandomResults(seed: 1).Next());

    [Fact]
    [Trait("Pace", "Slow")]
    public void AResult_ComesBackAsItWas_BitForBit() => ForSeeds(seed =>
    {
        var result = new RandomResults(seed).Next();

        var read = BlockCodec.Decode(BlockCodec.Encode(result), "block").Value;

        SameResult.Assert(result, read);
        return BlockCodec.Encode(read).SequenceEqual(BlockCodec.Encode(result));
    });

    [Fact]
    [Trait("Pace", "Slow")]
    public void BlocksRead_AreJoinedAsTheResultsThemselvesAre() => ForSeeds(seed =>
    {
        var results = new RandomResults(seed);
        List<CaseResult> blocks = [.. Enumerable.Range(0, 1 + seed % 5).Select(_ => results.Next())];

        var joined = BlockCodec.Join(blocks.Select(block => new ReadOnlyMemory<byte>(BlockCodec.Encode(block))), "block").Value;

        SameResult.Assert(CaseResult.Join(blocks), joined);
        return joined.Replications.Count == blocks.Sum(block => block.Replications.Count);
    });

    [Fact]
    public void Joining_LeavesTheBlocksAsTheyWere()
    {
        var results = new RandomResults(seed: 3);
        var (first, second) = (results.Next(), results.Next());
        var before = BlockCodec.Encode(first);

        CaseResult.Join([first, second]);

        Assert.Equal(before, BlockCodec.Encode(first));
    }

    [Fact]
    public void ABlockCutShortAnywhere_IsAFault() =>
        Assert.All(
            Enumerable.Range(0, Block.Length), length =>
                Assert.Single(BlockCodec.Decode(Block.AsSpan(0, length), "block").Faults));

    [Fact]
    public void ABlockThatGoesOn_IsAFault() => Assert.Single(BlockCodec.Decode([.. Block, 0], "block").Faults);

    [Fact]
    public void AnyBitTurnedOver_IsAFault() => ForSeeds(seed =>
    {
        var numbers = new SeededNumbers(seed);
        var spoiled = (byte[])Block.Clone();
        spoiled[numbers.Below(spoiled.Length)] ^= (byte)(1 << numbers.Below(8));
        return BlockCodec.Decode(spoiled, "block").Faults is [{ File: "block" }];
    });

    [Fact]
    public void ABlockForgedWithItsChecksum_IsReadOrAFault_AndTakesNoMoreRoomThanItsBytesCanHold() => ForSeeds(seed =>
    {
        // A group takes seven bytes at least and makes room for the 5,761 bins of a day at most.
        const long MostRoomForAByte = 5_761 * sizeof(long) * 3;
        var numbers = new SeededNumbers(seed);
        var body = Block[BodyBegins..];
        for (var change = 0; change <= numbers.Below(4); change++)
        {
            body[numbers.Below(numbers.Below(2) == 0 ? 64 : body.Length)] = (byte)numbers.Below(256);
        }

        var forged = Forged(body[..(body.Length - numbers.Below(3) * numbers.Below(body.Length / 3))]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var outcome = BlockCodec.Decode(forged, "block");
        var room = GC.GetAllocatedBytesForCurrentThread() - before;
        return outcome.Faults.Count <= 1 && room < forged.Length * MostRoomForAByte / 7;
    });

    [Fact]
    public void BytesOfAnyKind_AreAFault() => ForSeeds(seed =>
    {
        var numbers = new SeededNumbers(seed);
        byte[] bytes = [.. Enumerable.Range(0, numbers.Below(200)).Select(_ => (byte)numbers.Below(256))];
        return BlockCodec.Decode(bytes, "block").Faults.Count == 1;
    });

    [Fact]
    public void ABlockOfAnotherVersion_IsAFaultThatSaysSo()
    {
        var newer = (byte[])Block.Clone();
        newer[HashBegins - 1]++;

        var fault = Assert.Single(BlockCodec.Decode(newer, "block").Faults);

        Assert.Equal($"block: is of version {BlockCodec.Version + 1}; expected version {BlockCodec.Version}", fault.ToString());
    }

    [Fact]
    public void ASpoiledBlockAmongOthers_IsNamed_AndSoIsOneOfAnotherCase()
    {
        ReadOnlyMemory<byte> other = BlockCodec.Encode(new RandomResults(seed: 2).Next());

        Assert.Equal("block 2", Assert.Single(Joined(Block, Block, Block.AsMemory(0, Block.Length - 1)).Faults).Place);
        Assert.Equal("block 1", Assert.Single(Joined(Block, other).Faults).Place);
    }

    [Fact]
    public void NoBlocksAtAll_AreADefectOfTheCaller()
    {
        Assert.Throws<ArgumentException>(() => Joined());
        Assert.Throws<ArgumentException>(() => CaseResult.Join([]));
    }

    private static Outcome<CaseResult> Joined(params ReadOnlyMemory<byte>[] blocks) => BlockCodec.Join(blocks, "run");

    private static byte[] Forged(byte[] body) =>
        [.. Block[..HashBegins], .. SHA256.HashData(body)[..(BodyBegins - HashBegins)], .. body];

    private static void ForSeeds(Func<int, bool> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL)
                .WithMaxTest(300), Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), holds));
}
