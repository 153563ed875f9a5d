using Korevagt.Domain.Derived;

namespace Korevagt.Domain.Tests.Derived;

public sealed class DerivedValuesTests
{
    private readonly DerivedValues<object, int, string> values = new(most: 3);
    private int made;

    [Fact]
    public void AValueIsMadeOnce_ForTheSameObjectAndKey()
    {
        var owner = new object();

        Assert.Same(ValueOf(owner, 1), ValueOf(owner, 1));
        ValueOf(owner, 2);
        ValueOf(new object(), 1);

        Assert.Equal(3, made);
    }

    [Fact]
    public void WhereMoreAreAskedForThanAreKept_NoneIsWrong()
    {
        var owner = new object();
        for (var round = 0; round < 2; round++)
        {
            for (var key = 0; key < 10; key++)
            {
                Assert.Equal($"value {key}", ValueOf(owner, key));
            }
        }
    }

    [Fact]
    public void AnObjectThatNobodyHolds_IsNotHeldByItsValues()
    {
        var gone = AskOnceAndForget();

        for (var i = 0; i < 10 && gone.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(gone.IsAlive);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private WeakReference AskOnceAndForget()
    {
        var owner = new object();
        ValueOf(owner, 1);
        return new WeakReference(owner);
    }

    private string ValueOf(object owner, int key) => values.Of(owner, key, (_, of) =>
    {
        made++;
        return $"value {of}";
    });
}
